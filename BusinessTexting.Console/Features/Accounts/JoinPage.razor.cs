using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Choosing a password through a one-time link: after an invitation, or after a reset.</summary>
public sealed partial class JoinPage
{
    private const string FormName = "join";

    private Administrator? _invited;
    private string? _problem;
    private string? _fault;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "password")] public string? Password { get; set; }

    /// <summary>The secret of the link.</summary>
    [SupplyParameterFromQuery(Name = "key")] public string? Key { get; set; }

    [Inject] internal AccountService Accounts { get; init; } = null!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingText { get; init; }

    protected override async Task OnInitializedAsync() => _invited = await Accounts.FindByLinkAsync(Key, Context.RequestAborted);

    private async Task SubmitAsync()
    {
        switch (await Accounts.JoinAsync(Key, Password ?? "", Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.RequestAborted))
        {
            case ChangeOutcome.Saved:
                Navigation.NavigateTo(AccountLinks.SignInAfter(AccountLinks.AfterJoin));
                break;
            case ChangeOutcome.Missing:
                _invited = null;
                break;
            case ChangeOutcome.Invalid(var problems):
                _problem = problems[nameof(NewPassword.Password)][0];
                break;
            case ChangeOutcome.NotStored(var trouble):
                _fault = trouble.In(TextingText);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
