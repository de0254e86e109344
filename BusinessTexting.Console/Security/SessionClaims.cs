using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Security;

/// <summary>What the cookie says: whose it is, and which session. Role and locations are read from the database each time.</summary>
internal sealed class SessionClaims : IUserClaimsPrincipalFactory<Administrator>
{
    private const string Session = "session";

    public Task<ClaimsPrincipal> CreateAsync(Administrator user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Name, user.Name),
        ],
        IdentityConstants.ApplicationScheme)));

    /// <summary>Where this request came from; not in the cookie, but added to each request.</summary>
    public const string Address = "address";

    public static Claim Of(Session session) => new(Session, session.Id.ToString("N"));

    /// <summary>Null for who did not sign in.</summary>
    public static Guid? SessionOf(ClaimsPrincipal? principal) =>
        Guid.TryParseExact(principal?.FindFirst(Session)?.Value, "N", out var id) ? id : null;
}
