using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Takes <c>Authorization: Bearer bt_…</c> for the key it is (RFC 6750). Cookies open nothing here, so no other site's page can ask in
/// somebody's name.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    Keyring keys,
    CurrentActor me,
    IStringLocalizer<ApiText> text)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    /// <summary>Why, for the record; the note that a person types into a confirmation.</summary>
    public const string ReasonHeader = "Change-Reason";

    private const string Bearer = "Bearer ";

    private ProblemCode _refusal = ProblemCode.KeyMissing;

    /// <summary>The key as it was sent; null without one.</summary>
    public static string? TextOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = _refusal is ProblemCode.KeyMissing ? "Bearer" : "Bearer error=\"invalid_token\"";
        return new ApiProblem(_refusal, text[$"Detail_{_refusal}"]).ExecuteAsync(Context);
    }

    private AuthenticateResult Authenticate()
    {
        if (TextOf(Request) is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        switch (keys.Open(key, Context.Connection.RemoteIpAddress?.ToString() ?? ""))
        {
            case ApiKeyOutcome.Opened(var actor, _):
                me.Become(actor with { Reason = Reason() });
                return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(actor.ApiKeyId!.Value), SchemeName));
            case ApiKeyOutcome.Revoked:
                return Fail(ProblemCode.KeyRevoked);
            case ApiKeyOutcome.Expired:
                return Fail(ProblemCode.KeyExpired);
            default:
                return Fail(ProblemCode.KeyUnknown);
        }
    }

    private AuthenticateResult Fail(ProblemCode refusal)
    {
        _refusal = refusal;
        return AuthenticateResult.Fail(refusal.Text);
    }

    private string Reason()
    {
        var reason = Request.Headers[ReasonHeader].ToString();
        return reason.Length <= Confirmation.ReasonLength
            ? reason
            : throw new ApiProblemException(new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.TooLong), ReasonHeader, Confirmation.ReasonLength]));
    }

    // For the log: which key asked.
    private static ClaimsPrincipal PrincipalOf(long id) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, string.Create(CultureInfo.InvariantCulture, $"key {id}"))], SchemeName));
}
