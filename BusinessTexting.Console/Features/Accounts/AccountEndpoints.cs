using System.Globalization;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What the browser's own passkey dialog needs from the server: a challenge, to sign in or to add a passkey.</summary>
internal static class AccountEndpoints
{
    private const string Json = "application/json";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost(AccountLinks.PasskeyChallenge, async (HttpContext context, IAntiforgery antiforgery, SignInManager<Administrator> signIn) =>
            await antiforgery.IsRequestValidAsync(context)
                ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null!), Json)
                : Results.BadRequest()).AllowAnonymous();
        app.MapPost(AccountLinks.NewPasskeyChallenge, NewPasskeyAsync);
    }

    private static async Task<IResult> NewPasskeyAsync(
        HttpContext context, IAntiforgery antiforgery, SignInManager<Administrator> signIn, CurrentActor me, Confirmations confirmations)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        return me.Actor.AccountId is { } id && confirmations.IsFresh(me.Actor)
            ? Results.Content(
                await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
                {
                    Id = id.ToString(CultureInfo.InvariantCulture),
                    Name = me.Actor.Email,
                    DisplayName = me.Actor.Name,
                }),
                Json)
            : Results.StatusCode(StatusCodes.Status403Forbidden);
    }
}
