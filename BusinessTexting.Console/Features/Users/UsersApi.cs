using System.Globalization;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Users, their texting and their verdicts over HTTP. A user is named by id, or by e-mail in any case.</summary>
internal static class UsersApi
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Users");
        users.MapUserLists();
        users.MapPost("", AddAsync).Is("addUser", "Adds a user.")
            .Does<UserService>(nameof(UserService.AddAsync))
            .Takes<UserForm>().MayBeRepeated().Answers<UserResource>(StatusCodes.Status201Created).Refuses(ProblemCode.NotAllowed);
        users.MapGet("/{user}", LoadAsync).Is("getUser", "One user: facts, choice, and what follows from them.")
            .Does<UserService>(nameof(UserService.LoadAsync), nameof(UserService.FindAsync))
            .Answers<UserResource>().Refuses(ProblemCode.NotFound);
        users.MapPatch("/{user}", SaveAsync).Is("changeUser", "Changes the facts that are given, and leaves the others.")
            .Does<UserService>(nameof(UserService.SaveAsync))
            .Takes<UserForm>(isPartial: true).ChangesAVersion().Answers<UserResource>();
        users.MapDelete("/{user}", RemoveAsync).Is("removeUser", "Removes a user.")
            .Does<UserService>(nameof(UserService.RemoveAsync))
            .ChangesAVersion().Produces(StatusCodes.Status204NoContent);
        users.MapGet("/{user}/texting", TextingAsync).Is("getTexting", "What holds for one user in effect, and who decided.")
            .Does<UserService>(nameof(UserService.LoadAsync))
            .Answers<TextingResource>().Refuses(ProblemCode.NotFound);
        users.MapPut("/{user}/texting", SetTextingAsync).Is("setTexting", "Sets the user's choice. A blocked user's choice is stored, and applies as soon as they are eligible.")
            .Does<UserService>(nameof(UserService.SetTextingAsync))
            .Takes<TextingForm>().ChangesAVersion().Answers<TextingResource>();
        users.MapGet("/{user}/verdict", VerdictAsync).Is("getVerdict", "Why a user can or cannot text: every finding with its evidence.")
            .Does<VerdictService>(nameof(VerdictService.JudgeAsync))
            .Answers<UserExplanation>().Refuses(ProblemCode.NotFound);
    }

    private static async Task<IResult> LoadAsync(string user, UserService users, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await users.NamedAsync(user, me.Actor, cancellationToken) is { } details ? Shown(details) : outcomes.NotFound;

    private static async Task<IResult> TextingAsync(string user, UserService users, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await users.NamedAsync(user, me.Actor, cancellationToken) is { } details ? Texting(details) : outcomes.NotFound;

    private static async Task<IResult> VerdictAsync(
        string user,
        VerdictService verdicts,
        EligibilityPolicy policy,
        IStringLocalizer<EligibilityText> text,
        ApiOutcomes outcomes,
        CurrentActor me,
        CancellationToken cancellationToken) =>
        await verdicts.JudgeAsync(user, me.Actor, cancellationToken) is { } details ? new ApiAnswer(UserExplanation.Of(details, policy, text)) : outcomes.NotFound;

    private static async Task<IResult> AddAsync(
        HttpContext context, UserService users, ApiBody body, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var outcome = await users.AddAsync(await body.FillAsync(context, new UserForm()), me.Actor, cancellationToken);
        if (outcome is not ChangeOutcome.Saved { Id: var id })
        {
            return outcomes.Refusal(outcome);
        }

        var added = await users.LoadAsync(id, me.Actor, cancellationToken);
        return added is null ? outcomes.NotFound : ApiAnswer.Made(UserResource.Of(added), added.User.Version, string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/users/{id}"));
    }

    private static async Task<IResult> SaveAsync(
        string user, HttpContext context, UserService users, ApiBody body, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var version = IfMatch.Of(context);
        if (await users.NamedAsync(user, me.Actor, cancellationToken) is not { User: var stored })
        {
            return outcomes.NotFound;
        }

        var form = await body.FillAsync(context, UserForm.Of(stored));
        form.Version = version ?? stored.Version;
        return await outcomes.AnswerAsync(
            await users.SaveAsync(stored.Id, form, me.Actor, cancellationToken),
            () => NowAsync(stored.Id, Shown, users, outcomes, me, cancellationToken),
            async () => await users.LoadAsync(stored.Id, me.Actor, cancellationToken) is { } now ? Shown(now) : null);
    }

    private static async Task<IResult> RemoveAsync(
        string user, HttpContext context, UserService users, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var version = IfMatch.Of(context);
        return await users.NamedAsync(user, me.Actor, cancellationToken) is not { User: var stored }
            ? outcomes.NotFound
            : await outcomes.AnswerAsync(
                await users.RemoveAsync(stored.Id, version ?? stored.Version, me.Actor, cancellationToken),
                () => Task.FromResult<IResult>(ApiAnswer.Nothing),
                async () => await users.LoadAsync(stored.Id, me.Actor, cancellationToken) is { } now ? Shown(now) : null);
    }

    private static async Task<IResult> SetTextingAsync(
        string user, HttpContext context, UserService users, ApiBody body, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var version = IfMatch.Of(context);
        if ((await body.FillAsync(context, new TextingForm())).Texting is not { } choice)
        {
            return body.Missing("texting");
        }

        return await users.NamedAsync(user, me.Actor, cancellationToken) is not { User: var stored }
            ? outcomes.NotFound
            : await outcomes.AnswerAsync(
                await users.SetTextingAsync(stored.Id, choice, version, me.Actor, cancellationToken),
                () => NowAsync(stored.Id, Texting, users, outcomes, me, cancellationToken),
                async () => await users.LoadAsync(stored.Id, me.Actor, cancellationToken) is { } now ? Texting(now) : null);
    }

    private static async Task<IResult> NowAsync(
        long id, Func<UserDetails, ApiAnswer> show, UserService users, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await users.LoadAsync(id, me.Actor, cancellationToken) is { } now ? show(now) : outcomes.NotFound;

    // By id, or by e-mail in any case.
    private static Task<UserDetails?> NamedAsync(this UserService users, string user, Actor actor, CancellationToken cancellationToken) =>
        long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? users.LoadAsync(id, actor, cancellationToken)
            : users.FindAsync(user, actor, cancellationToken);

    private static ApiAnswer Shown(UserDetails details) => new(UserResource.Of(details), details.User.Version);

    private static ApiAnswer Texting(UserDetails details) => new(TextingResource.Of(details), details.User.Version);
}
