using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>E-mail and password, or a passkey.</summary>
public sealed partial class SignInPage
{
    private const string FormName = "sign-in";
    private const string PasskeyFormName = "passkey";

    private string? _fault;
    private string? _advice;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "email")] public string? Email { get; set; }
    [SupplyParameterFromForm(FormName = FormName, Name = "password")] public string? Password { get; set; }
    [SupplyParameterFromForm(FormName = PasskeyFormName, Name = "credential")] public string? Credential { get; set; }

    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = AccountLinks.ReturnParameter)] public string? Return { get; set; }

    /// <summary>Why the last session ended, where it is known.</summary>
    [SupplyParameterFromQuery(Name = "after")] public string? After { get; set; }

    [Inject] internal SignInService SignIn { get; init; } = null!;
    [Inject] internal AccountService Accounts { get; init; } = null!;
    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingText { get; init; }

    private string? Notice => After switch
    {
        AccountLinks.AfterEnd => Text[nameof(AccountsText.SessionEnded)].Value,
        AccountLinks.AfterSignOut => Text[nameof(AccountsText.SignedOut)].Value,
        AccountLinks.AfterSetUp => Text[nameof(AccountsText.SetUpDone)].Value,
        AccountLinks.AfterJoin => Text[nameof(AccountsText.JoinDone)].Value,
        _ => null,
    };

    private string Address => Context.Connection.RemoteIpAddress?.ToString() ?? "";

    protected override async Task OnInitializedAsync()
    {
        if (Me.Actor.Role is not null)
        {
            Navigation.NavigateTo(AccountLinks.Own(Return));
        }
        else if (HttpMethods.IsGet(Context.Request.Method) && await Accounts.IsSetUpNeededAsync(Context.RequestAborted))
        {
            Navigation.NavigateTo(AccountLinks.SetUp);
        }
    }

    private async Task SubmitAsync() => Show(await SignIn.WithPasswordAsync(Email ?? "", Password ?? "", Address, Context.RequestAborted));

    private async Task SubmitPasskeyAsync() => Show(await SignIn.WithPasskeyAsync(Credential ?? "", Address, Context.RequestAborted));

    private void Show(SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                Navigation.NavigateTo(AccountLinks.Own(Return));
                break;
            case SignInOutcome.SecondFactorNeeded:
                Navigation.NavigateTo(AccountLinks.Then(AccountLinks.SecondFactor, Return));
                break;
            case SignInOutcome.Refused or SignInOutcome.StartAgain:
                (_fault, _advice) = (Text[nameof(AccountsText.Refused)], Text[nameof(AccountsText.RefusedAdvice)]);
                break;
            case SignInOutcome.PasskeyNeeded:
                (_fault, _advice) = (Text[nameof(AccountsText.PasskeyNeeded)], Text[nameof(AccountsText.PasskeyNeededAdvice)]);
                break;
            case SignInOutcome.TooManyAttempts(var wait):
                _fault = Text[nameof(AccountsText.TooManyAttempts), (int)Math.Ceiling(wait.TotalSeconds)];
                Context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
            case SignInOutcome.NotStored(var trouble):
                _fault = trouble.In(TextingText);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
