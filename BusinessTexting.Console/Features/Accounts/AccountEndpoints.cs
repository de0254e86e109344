using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What the browser's own passkey dialog needs from the server.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app) =>
        app.MapPost(AccountLinks.PasskeyChallenge, async (HttpContext context, IAntiforgery antiforgery, SignInManager<Administrator> signIn) =>
            await antiforgery.IsRequestValidAsync(context)
                ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null!), "application/json")
                : Results.BadRequest()).AllowAnonymous();
}
