using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BusinessTexting.Console.Security;

/// <summary>Takes a cookie for what it names: a session, which may have ended (ASVS 7.2.1, 7.4.1).</summary>
internal sealed class SessionCookie(Sessions sessions, SessionActivity activity, CurrentActor me) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var address = context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (SessionClaims.SessionOf(context.Principal) is not { } id
            || await sessions.ActorAsync(id, address, context.HttpContext.RequestAborted) is not { } actor)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }

        activity.Saw(id);
        me.Become(actor);
        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(
            context.Principal!.Claims.Where(claim => claim.Type is not SessionClaims.Address).Append(new Claim(SessionClaims.Address, address)),
            context.Scheme.Name)));
    }
}
