using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>The key for an authenticator app, as a picture and as text.</summary>
public sealed partial class AuthenticatorKey
{
    [Parameter, EditorRequired] public required AuthenticatorEnrolment Enrolment { get; set; }

    [Inject] public required IStringLocalizer<AccountsText> Text { get; init; }
}
