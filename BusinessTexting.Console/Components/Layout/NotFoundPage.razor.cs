using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The answer to an address the console does not have.</summary>
public sealed partial class NotFoundPage
{
    public const string Path = "/not-found";

    [Inject] public required IStringLocalizer<ShellText> Text { get; init; }
}
