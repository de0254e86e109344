using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Why the database could not be used, and what to do.</summary>
public sealed partial class TroubleWords
{
    [Parameter, EditorRequired] public required StorageTrouble Trouble { get; set; }

    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }
}
