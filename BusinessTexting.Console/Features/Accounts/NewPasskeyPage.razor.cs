using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Adds a passkey to one's own account: the browser makes it for a challenge of ours.</summary>
public sealed partial class NewPasskeyPage
{
    private const string FormName = "new-passkey";

    private string? _fault;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "name")] public string? Name { get; set; }
    [SupplyParameterFromForm(FormName = FormName, Name = "credential")] public string? Credential { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required SignInManager<Administrator> SignIn { get; init; }
    [Inject] internal SecondFactorService Service { get; init; } = null!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingText { get; init; }

    private async Task SubmitAsync()
    {
        var made = Credential is null or "" ? null : await SignIn.PerformPasskeyAttestationAsync(Credential);
        if (made is not { Succeeded: true })
        {
            _fault = Text[nameof(AccountsText.PasskeyNotAdded)];
            return;
        }

        switch (await Service.AddPasskeyAsync(made.Passkey, Name ?? "", Me.Actor, Context.RequestAborted))
        {
            case ChangeOutcome.Saved:
                Navigation.NavigateTo(Links.Account);
                break;
            case ChangeOutcome.NotConfirmed:
                _fault = Text[nameof(AccountsText.PasskeyTooLate)];
                break;
            case ChangeOutcome.Invalid(var problems):
                _fault = problems.Values.First()[0];
                break;
            case ChangeOutcome.Missing:
                // Signed out meanwhile.
                Navigation.NavigateTo(AccountLinks.SignInAfter(AccountLinks.AfterEnd));
                break;
            case ChangeOutcome.NotStored(var trouble):
                _fault = trouble.In(TextingText);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
