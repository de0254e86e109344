using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>One line of an account form, named for the form, for password managers and for screen readers.</summary>
public sealed partial class AccountField
{
    private const int Longest = 300;

    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>What a password manager may put here, in the words of HTML.</summary>
    [Parameter, EditorRequired] public required string Autocomplete { get; set; }

    /// <summary>What was entered before; passwords are never sent back.</summary>
    [Parameter] public string? Value { get; set; }

    [Parameter] public string Type { get; set; } = "text";
    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Error { get; set; }
    [Parameter] public bool Autofocus { get; set; }

    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }

    private string HelpId => Name + "-help";
    private string ErrorId => Name + "-error";

    private string? DescribedBy => (Error, Help) switch
    {
        (null, null) => null,
        (null, _) => HelpId,
        (_, null) => ErrorId,
        _ => $"{ErrorId} {HelpId}",
    };

    private bool IsPassword => Type is "password";
}
