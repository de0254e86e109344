using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>Locations and their defaults over HTTP.</summary>
internal static class LocationsApi
{
    public static void MapLocations(this IEndpointRouteBuilder api)
    {
        var locations = api.MapGroup("/locations").WithTags("Locations");
        locations.MapGet("", ListAsync).Is("listLocations", "Every location with its users by state, by name.")
            .Does<LocationService>(nameof(LocationService.ListAsync))
            .Answers<IReadOnlyList<LocationResource>>();
        locations.MapPost("", AddAsync).Is("addLocation", "Adds a location.")
            .Does<LocationService>(nameof(LocationService.AddAsync))
            .Takes<LocationForm>().MayBeRepeated().Answers<LocationResource>(StatusCodes.Status201Created).Refuses(ProblemCode.NotAllowed);
        locations.MapGet("/{id:long}", LoadAsync).Is("getLocation", "One location: facts, default, and its users by state.")
            .Does<LocationService>(nameof(LocationService.LoadAsync))
            .Answers<LocationResource>().Refuses(ProblemCode.NotFound);
        locations.MapPatch("/{id:long}", SaveAsync).Is("changeLocation", "Changes the facts and the default that are given, and leaves the others.")
            .Does<LocationService>(nameof(LocationService.SaveAsync))
            .Takes<LocationForm>(isPartial: true).ChangesAVersion().Answers<LocationResource>();
        locations.MapPut("/{id:long}/texting", SetDefaultAsync).Is("setLocationTexting", "Sets the location's default.")
            .Does<LocationService>(nameof(LocationService.SetDefaultAsync))
            .Takes<TextingForm>().ChangesAVersion().Answers<LocationResource>();
        locations.MapDelete("/{id:long}", RemoveAsync).Is("removeLocation", "Removes a location that has no users.")
            .Does<LocationService>(nameof(LocationService.RemoveAsync))
            .ChangesAVersion().Refuses(ProblemCode.ValueInvalid).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(LocationService locations, CurrentActor me, CancellationToken cancellationToken) =>
        new ApiAnswer((await locations.ListAsync(me.Actor, cancellationToken)).Select(LocationResource.Of).ToList());

    private static async Task<IResult> LoadAsync(long id, LocationService locations, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await locations.LoadAsync(id, me.Actor, cancellationToken) is { } details ? Shown(details) : outcomes.NotFound;

    private static async Task<IResult> AddAsync(
        HttpContext context, LocationService locations, ApiBody body, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var outcome = await locations.AddAsync(await body.FillAsync(context, new LocationForm()), me.Actor, cancellationToken);
        return outcome is ChangeOutcome.Saved { Id: var id } && await locations.LoadAsync(id, me.Actor, cancellationToken) is { } added
            ? ApiAnswer.Made(LocationResource.Of(added), added.Location.Version, string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/locations/{id}"))
            : outcomes.Refusal(outcome);
    }

    private static async Task<IResult> SaveAsync(
        long id, HttpContext context, LocationService locations, ApiBody body, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var version = IfMatch.Of(context);
        if (await locations.LoadAsync(id, me.Actor, cancellationToken) is not { Location: var stored })
        {
            return outcomes.NotFound;
        }

        var form = await body.FillAsync(context, LocationForm.Of(stored));
        form.Version = version ?? stored.Version;
        return await AnswerAsync(await locations.SaveAsync(id, form, me.Actor, cancellationToken), id, locations, outcomes, me, cancellationToken);
    }

    private static async Task<IResult> SetDefaultAsync(
        long id, HttpContext context, LocationService locations, ApiBody body, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var version = IfMatch.Of(context);
        return (await body.FillAsync(context, new TextingForm())).Texting is { } choice
            ? await AnswerAsync(await locations.SetDefaultAsync(id, choice, version, me.Actor, cancellationToken), id, locations, outcomes, me, cancellationToken)
            : body.Missing("texting");
    }

    private static async Task<IResult> RemoveAsync(
        long id, HttpContext context, LocationService locations, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var version = IfMatch.Of(context);
        return await locations.LoadAsync(id, me.Actor, cancellationToken) is not { Location: var stored }
            ? outcomes.NotFound
            : await outcomes.AnswerAsync(
                await locations.RemoveAsync(id, version ?? stored.Version, me.Actor, cancellationToken),
                () => Task.FromResult<IResult>(ApiAnswer.Nothing),
                () => NowAsync(id, locations, me, cancellationToken));
    }

    private static Task<IResult> AnswerAsync(
        ChangeOutcome outcome, long id, LocationService locations, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) => outcomes.AnswerAsync(
        outcome,
        async () => (IResult?)await NowAsync(id, locations, me, cancellationToken) ?? outcomes.NotFound,
        () => NowAsync(id, locations, me, cancellationToken));

    private static async Task<ApiAnswer?> NowAsync(long id, LocationService locations, CurrentActor me, CancellationToken cancellationToken) =>
        await locations.LoadAsync(id, me.Actor, cancellationToken) is { } details ? Shown(details) : null;

    private static ApiAnswer Shown(LocationDetails details) => new(LocationResource.Of(details), details.Location.Version);
}

/// <summary>A location as the API shows one.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="NotMet">The location rules that are not met.</param>
/// <param name="Notice">That a default is stored and does not apply yet, and why; null where it applies.</param>
/// <param name="Version">Counted up by every change; the ETag.</param>
public sealed record LocationResource(
    long Id,
    string Name,
    CountryCode Country,
    PstnConnection PstnConnection,
    TextingChoice TextingDefault,
    IReadOnlyList<string> NotMet,
    int UsersOn,
    int UsersOff,
    int UsersBlocked,
    string? Notice,
    int Version)
{
    public static LocationResource Of(LocationDetails details) => new(
        details.Location.Id,
        details.Location.Name,
        details.Location.Country,
        details.Location.PstnConnection,
        details.Location.TextingDefault,
        RuleTexts.Of(details.Verdict.NotMet),
        details.Users[TextingState.On],
        details.Users[TextingState.Off],
        details.Users[TextingState.Blocked],
        details.Location.TextingDefault is TextingChoice.Inherit ? null : StoredNotice.Of(details.Verdict.BlockedBy),
        details.Location.Version);
}
