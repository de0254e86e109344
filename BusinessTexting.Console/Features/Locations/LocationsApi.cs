using System.Globalization;
using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

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
            .Takes<LocationForm>("""{ "name": "Reno", "country": "US", "pstnConnection": "cisco-pstn" }""").MayBeRepeated().Answers<LocationResource>(StatusCodes.Status201Created).Refuses(ProblemCode.NotAllowed);
        locations.MapGet("/{id:long}", LoadAsync).Is("getLocation", "One location: facts, default, and its users by state.")
            .Does<LocationService>(nameof(LocationService.LoadAsync))
            .Answers<LocationResource>().Refuses(ProblemCode.NotFound);
        locations.MapPatch("/{id:long}", SaveAsync).Is("changeLocation", "Changes the facts and the default that are given, and leaves the others.")
            .Does<LocationService>(nameof(LocationService.SaveAsync))
            .Takes<LocationForm>("""{ "pstnConnection": "cisco-pstn" }""", isPartial: true).ChangesAVersion().Answers<LocationResource>();
        locations.MapPut("/{id:long}/texting", SetDefaultAsync).Is("setLocationTexting", "Sets the location's default.")
            .Does<LocationService>(nameof(LocationService.SetDefaultAsync))
            .Takes<TextingForm>("""{ "texting": "inherit" }""").ChangesAVersion().Answers<LocationResource>();
        locations.MapDelete("/{id:long}", RemoveAsync).Is("removeLocation", "Removes a location that has no users.")
            .Does<LocationService>(nameof(LocationService.RemoveAsync))
            .ChangesAVersion().Refuses(ProblemCode.ValueInvalid).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(LocationService locations, CurrentActor me, CancellationToken cancellationToken) =>
        new ApiAnswer((await locations.ListAsync(me.Actor, cancellationToken)).Select(LocationResource.Of).ToList());

    private static async Task<IResult> LoadAsync(long id, LocationService locations, ApiRequest request) => request.Found(await NowAsync(id, locations, request));

    private static async Task<IResult> AddAsync(LocationService locations, IStringLocalizer<WritingText> text, ApiRequest request)
    {
        var form = await request.FillAsync(new LocationForm());
        return await request.MadeAsync(
            await locations.AddAsync(form, request.Actor, request.Aborted),
            async id => (await NowAsync(id, locations, request, FieldNotice.InOrder(text, form.Notices)))?.At(string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/locations/{id}")));
    }

    private static async Task<IResult> SaveAsync(long id, LocationService locations, IStringLocalizer<WritingText> text, ApiRequest request)
    {
        var version = request.SeenVersion;
        if (await locations.LoadAsync(id, request.Actor, request.Aborted) is not { Location: var stored })
        {
            return request.NotFound;
        }

        var form = await request.FillAsync(LocationForm.Of(stored));
        form.Version = version ?? stored.Version;
        return await request.ChangedAsync(
            await locations.SaveAsync(id, form, request.Actor, request.Aborted),
            () => NowAsync(id, locations, request, FieldNotice.InOrder(text, form.Notices)),
            () => NowAsync(id, locations, request));
    }

    private static async Task<IResult> SetDefaultAsync(long id, LocationService locations, ApiRequest request)
    {
        var version = request.SeenVersion;
        var choice = await TextingForm.ChoiceAsync(request);
        return await request.ChangedAsync(await locations.SetDefaultAsync(id, choice, version, request.Actor, request.Aborted), () => NowAsync(id, locations, request));
    }

    private static async Task<IResult> RemoveAsync(long id, LocationService locations, ApiRequest request)
    {
        var version = request.SeenVersion;
        return await locations.LoadAsync(id, request.Actor, request.Aborted) is { Location: var stored }
            ? await request.RemovedAsync(await locations.RemoveAsync(id, version ?? stored.Version, request.Actor, request.Aborted), () => NowAsync(id, locations, request))
            : request.NotFound;
    }

    private static async Task<ApiAnswer?> NowAsync(long id, LocationService locations, ApiRequest request, IReadOnlyList<FieldNotice>? notices = null) =>
        await locations.LoadAsync(id, request.Actor, request.Aborted) is { } details
            ? new ApiAnswer(LocationResource.Of(details) with { Notices = notices }, details.Location.Version)
            : null;
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
    /// <summary>After a change of fields: what was stored otherwise than it was sent, or is doubtful. Absent when there is nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldNotice>? Notices { get; init; }

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
