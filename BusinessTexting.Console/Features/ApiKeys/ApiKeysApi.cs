using System.Globalization;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>Keys over HTTP, for keys of full administrators' rank.</summary>
internal static class ApiKeysApi
{
    public static void MapApiKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("API keys");
        keys.MapGet("", ListAsync).Is("listApiKeys", "Every key, those in use first, by name. Secrets are never shown again.")
            .Does<ApiKeyService>(nameof(ApiKeyService.ListAsync))
            .Answers<IReadOnlyList<ApiKeyResource>>().Refuses(ProblemCode.NotAllowed);
        keys.MapPost("", AddAsync).Is("addApiKey", "Makes a key. The answer is the only place where its secret is shown.")
            .Does<ApiKeyService>(nameof(ApiKeyService.AddAsync))
            .Takes<ApiKeyForm>("""{ "name": "Gateway", "role": "read-only", "expiresAt": "2027-01-31T00:00:00Z" }""").MayBeRepeated().Answers<NewApiKeyResource>(StatusCodes.Status201Created).Refuses(ProblemCode.NotAllowed);
        keys.MapGet("/{id:long}", LoadAsync).Is("getApiKey", "One key.")
            .Does<ApiKeyService>(nameof(ApiKeyService.LoadAsync))
            .Answers<ApiKeyResource>().Refuses(ProblemCode.NotAllowed, ProblemCode.NotFound);
        keys.MapPatch("/{id:long}", SaveAsync).Is("changeApiKey", "Changes what is given, and leaves the rest.")
            .Does<ApiKeyService>(nameof(ApiKeyService.SaveAsync))
            .Takes<ApiKeyForm>("""{ "name": "Messaging gateway" }""", isPartial: true).ChangesAVersion().Answers<ApiKeyResource>();
        keys.MapPost("/{id:long}/rotation", RotateAsync)
            .Is("rotateApiKey", "Gives the key a new secret. The one until now works for overlapHours more, at most 168; not at all without it.",
                new ApiParameter("overlapHours", "How many hours the secret until now goes on working.") { Most = 168, Example = "24" })
            .Does<ApiKeyService>(nameof(ApiKeyService.RotateAsync))
            .ChangesAVersion().MayBeRepeated().Answers<NewApiKeyResource>();
        keys.MapDelete("/{id:long}", RevokeAsync).Is("revokeApiKey", "Revokes a key: from then on it opens nothing, for good.")
            .Does<ApiKeyService>(nameof(ApiKeyService.RevokeAsync))
            .ChangesAVersion().Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(ApiKeyService keys, CurrentActor me, CancellationToken cancellationToken) =>
        new ApiAnswer((await keys.ListAsync(me.Actor, cancellationToken)).Select(ApiKeyResource.Of).ToList());

    private static async Task<IResult> LoadAsync(long id, ApiKeyService keys, ApiRequest request) => request.Found(await NowAsync(id, keys, request));

    private static async Task<IResult> AddAsync(ApiKeyService keys, ApiRequest request)
    {
        var (outcome, key) = await keys.AddAsync(await request.FillAsync(new ApiKeyForm()), request.Actor, request.Aborted);
        return await request.MadeAsync(
            outcome, async id => (await SecretAsync(id, key, keys, request))?.At(string.Create(CultureInfo.InvariantCulture, $"{ApiSetup.Root}/api-keys/{id}")));
    }

    private static async Task<IResult> SaveAsync(long id, ApiKeyService keys, ApiRequest request)
    {
        var version = request.SeenVersion;
        if (await keys.LoadAsync(id, request.Actor, request.Aborted) is not { Key: var stored })
        {
            return request.NotFound;
        }

        var form = await request.FillAsync(ApiKeyForm.Of(stored));
        form.Version = version ?? stored.Version;
        return await request.ChangedAsync(await keys.SaveAsync(id, form, request.Actor, request.Aborted), () => NowAsync(id, keys, request));
    }

    private static async Task<IResult> RotateAsync(long id, HttpContext context, ApiKeyService keys, ApiRequest request)
    {
        var hours = context.Request.Query["overlapHours"].ToString();
        var overlap = TimeSpan.FromHours(hours is "" ? 0 : int.Parse(hours, CultureInfo.InvariantCulture));
        var (outcome, key) = await keys.RotateAsync(id, overlap, request.SeenVersion, request.Actor, request.Aborted);
        return await request.ChangedAsync(outcome, () => SecretAsync(id, key, keys, request), () => NowAsync(id, keys, request));
    }

    private static async Task<IResult> RevokeAsync(long id, ApiKeyService keys, ApiRequest request) =>
        await request.RemovedAsync(await keys.RevokeAsync(id, request.SeenVersion, request.Actor, request.Aborted), () => NowAsync(id, keys, request));

    private static async Task<ApiAnswer?> NowAsync(long id, ApiKeyService keys, ApiRequest request) =>
        await keys.LoadAsync(id, request.Actor, request.Aborted) is { } view ? new ApiAnswer(ApiKeyResource.Of(view), view.Key.Version) : null;

    private static async Task<ApiAnswer?> SecretAsync(long id, string? key, ApiKeyService keys, ApiRequest request) =>
        await keys.LoadAsync(id, request.Actor, request.Aborted) is { } view
            ? new ApiAnswer(new NewApiKeyResource(key!, ApiKeyResource.Of(view)), view.Key.Version) { IsSecret = true }
            : null;
}

/// <summary>A key as the API shows one.</summary>
/// <param name="Locations">The ids of its locations; empty for other roles than location.</param>
/// <param name="CreatedAt">UTC, as all times here.</param>
/// <param name="LastUsedAt">To about half a minute; null before the first use.</param>
/// <param name="RevokedAt">Null while it is in use.</param>
/// <param name="Version">Counted up by every change; the ETag.</param>
public sealed record ApiKeyResource(
    long Id,
    string Name,
    Role Role,
    IReadOnlyList<long> Locations,
    ApiKeyState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    int Version)
{
    public static ApiKeyResource Of(ApiKeyView view) => new(
        view.Key.Id,
        view.Key.Name,
        view.Key.Role,
        [.. view.Key.Locations.Select(assignment => assignment.LocationId).Order()],
        view.State,
        view.Key.CreatedAt,
        view.Key.ExpiresAt,
        view.Key.LastUsedAt,
        view.Key.RevokedAt,
        view.Key.Version);
}

/// <summary>A key with its secret.</summary>
/// <param name="Key">The whole key as a program sends it; shown this once.</param>
public sealed record NewApiKeyResource(string Key, ApiKeyResource ApiKey);
