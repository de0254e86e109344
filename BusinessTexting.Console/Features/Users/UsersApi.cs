using System.Globalization;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Writing;
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
            .Takes<UserForm>("""{ "email": "jo.novak@northwind.example", "firstName": "Jo", "lastName": "Novak", "locationId": 1, "license": "professional" }""").MayBeRepeated().Answers<UserResource>(StatusCodes.Status201Created).Refuses(ProblemCode.NotAllowed);
        users.MapGet("/{user}", LoadAsync).Is("getUser", "One user: facts, choice, and what follows from them.")
            .Does<UserService>(nameof(UserService.LoadAsync), nameof(UserService.FindAsync))
            .Answers<UserResource>().Refuses(ProblemCode.NotFound);
        users.MapPatch("/{user}", SaveAsync).Is("changeUser", "Changes the facts that are given, and leaves the others.")
            .Does<UserService>(nameof(UserService.SaveAsync))
            .Takes<UserForm>("""{ "extension": "4711", "primaryNumber": "+15125550187" }""", isPartial: true).ChangesAVersion().Answers<UserResource>();
        users.MapDelete("/{user}", RemoveAsync).Is("removeUser", "Removes a user.")
            .Does<UserService>(nameof(UserService.RemoveAsync))
            .ChangesAVersion().Produces(StatusCodes.Status204NoContent);
        users.MapGet("/{user}/texting", TextingAsync).Is("getTexting", "What holds for one user in effect, and who decided.")
            .Does<UserService>(nameof(UserService.LoadAsync))
            .Answers<TextingResource>().Refuses(ProblemCode.NotFound);
        users.MapPut("/{user}/texting", SetTextingAsync).Is("setTexting", "Sets the user's choice. A blocked user's choice is stored, and applies as soon as they are eligible.")
            .Does<UserService>(nameof(UserService.SetTextingAsync))
            .Takes<TextingForm>("""{ "texting": "on" }""").ChangesAVersion().Answers<TextingResource>();
        users.MapGet("/{user}/verdict", VerdictAsync).Is("getVerdict", "Why a user can or cannot text: every finding with its evidence.")
            .Does<VerdictService>(nameof(VerdictService.JudgeAsync))
            .Answers<UserExplanation>().Refuses(ProblemCode.NotFound);
    }

    private static async Task<IResult> LoadAsync(string user, VerdictService users, ApiRequest request) => request.Found(Shown(await users.JudgeAsync(user, request.Actor, request.Aborted)));

    private static async Task<IResult> TextingAsync(string user, VerdictService users, ApiRequest request) => request.Found(Texting(await users.JudgeAsync(user, request.Actor, request.Aborted)));

    private static async Task<IResult> VerdictAsync(
        string user,
        VerdictService verdicts,
        EligibilityPolicy policy,
        IStringLocalizer<EligibilityText> text,
        ApiOutcomes outcomes,
        CurrentActor me,
        CancellationToken cancellationToken) =>
        await verdicts.JudgeAsync(user, me.Actor, cancellationToken) is { } details ? new ApiAnswer(UserExplanation.Of(details, policy, text)) : outcomes.NotFound;

    private static async Task<IResult> AddAsync(UserService users, VerdictService verdicts, IStringLocalizer<WritingText> text, ApiRequest request)
    {
        var form = await request.FillAsync(new UserForm());
        return await request.MadeAsync(
            await users.AddAsync(form, request.Actor, request.Aborted),
            async id => Shown(await NowAsync(id, verdicts, request), FieldNotice.InOrder(text, form.Notices))?.At(string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/users/{id}")));
    }

    private static async Task<IResult> SaveAsync(string user, UserService users, VerdictService verdicts, IStringLocalizer<WritingText> text, ApiRequest request)
    {
        var version = request.SeenVersion;
        if (await verdicts.JudgeAsync(user, request.Actor, request.Aborted) is not { User: var stored })
        {
            return request.NotFound;
        }

        var form = await request.FillAsync(UserForm.Of(stored));
        form.Version = version ?? stored.Version;
        return await request.ChangedAsync(
            await users.SaveAsync(stored.Id, form, request.Actor, request.Aborted),
            async () => Shown(await NowAsync(stored.Id, verdicts, request), FieldNotice.InOrder(text, form.Notices)),
            async () => Shown(await NowAsync(stored.Id, verdicts, request)));
    }

    private static async Task<IResult> RemoveAsync(string user, UserService users, VerdictService verdicts, ApiRequest request)
    {
        var version = request.SeenVersion;
        return await verdicts.JudgeAsync(user, request.Actor, request.Aborted) is { User: var stored }
            ? await request.RemovedAsync(
                await users.RemoveAsync(stored.Id, version ?? stored.Version, request.Actor, request.Aborted), async () => Shown(await NowAsync(stored.Id, verdicts, request)))
            : request.NotFound;
    }

    private static async Task<IResult> SetTextingAsync(string user, UserService users, VerdictService verdicts, ApiRequest request)
    {
        var version = request.SeenVersion;
        var choice = await TextingForm.ChoiceAsync(request);
        return await verdicts.JudgeAsync(user, request.Actor, request.Aborted) is { User: var stored }
            ? await request.ChangedAsync(
                await users.SetTextingAsync(stored.Id, choice, version, request.Actor, request.Aborted), async () => Texting(await NowAsync(stored.Id, verdicts, request)))
            : request.NotFound;
    }

    private static Task<UserDetails?> NowAsync(long id, VerdictService verdicts, ApiRequest request) =>
        verdicts.JudgeAsync(id.ToString(CultureInfo.InvariantCulture), request.Actor, request.Aborted);

    private static ApiAnswer? Shown(UserDetails? details, IReadOnlyList<FieldNotice>? notices = null) =>
        details is null ? null : new ApiAnswer(UserResource.Of(details) with { Notices = notices }, details.User.Version);

    private static ApiAnswer? Texting(UserDetails? details) => details is null ? null : new ApiAnswer(TextingResource.Of(details), details.User.Version);
}
