using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Components.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>One page of the list of stored values.</summary>
public sealed partial class StoredValueTable
{
    [Parameter, EditorRequired] public required IReadOnlyList<StoredValueOwner> Owners { get; set; }

    [Inject] public required IStringLocalizer<StoredValuesText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Fields { get; init; }
    [Inject] public required IStringLocalizer<WritingText> Writing { get; init; }
}
