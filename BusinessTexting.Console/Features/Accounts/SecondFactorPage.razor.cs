using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Components.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The second step of signing in: a code; where the role asks for a second factor and there is none yet, its set-up.</summary>
public sealed partial class SecondFactorPage
{
    private const string FormName = "second-factor";

    private AuthenticatorEnrolment? _enrolment;
    private IReadOnlyList<string>? _codes;
    private string? _fault;
    private bool _isAppUnreadable;

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = FormName, Name = "code")] public string? Code { get; set; }
    [SupplyParameterFromQuery(Name = AccountLinks.ReturnParameter)] public string? Return { get; set; }

    [Inject] internal SignInService SignIn { get; init; } = null!;
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingText { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _enrolment = await SignIn.EnrolmentAsync(Context.RequestAborted);
        _isAppUnreadable = await SignIn.IsAppUnreadableAsync();
    }

    private async Task SubmitAsync()
    {
        switch (await SignIn.WithCodeAsync(Code ?? "", Context.Connection.RemoteIpAddress?.ToString() ?? "", Context.RequestAborted))
        {
            case SignInOutcome.SignedIn:
                Navigation.NavigateTo(AccountLinks.Own(Return));
                break;
            case SignInOutcome.Enrolled(var codes):
                _codes = codes;
                break;
            case SignInOutcome.AppUnreadable:
                // The page says it already.
                break;
            case SignInOutcome.StartAgain:
                Navigation.NavigateTo(AccountLinks.Then(AccountLinks.SignIn, Return));
                break;
            case SignInOutcome.Refused:
                _fault = Text[nameof(AccountsText.CodeRefused)];
                break;
            case SignInOutcome.TooManyAttempts(var wait):
                _fault = Text[nameof(AccountsText.TooManyAttempts), (int)Math.Ceiling(wait.TotalSeconds)];
                Context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                break;
            case SignInOutcome.NotStored(var trouble):
                _fault = trouble.In(TextingText);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
