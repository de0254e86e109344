using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Features.ApiReference;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.StoredValues;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>The operations over HTTP, for programs.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";
    public const string Docs = "/api/docs";

    /// <summary>The OpenAPI document, for everybody.</summary>
    public const string Document = $"{Root}/openapi.json";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Applied(json.SerializerOptions));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null);
        services.AddSingleton<ApiLimits>();
        services.AddSingleton<ApiStreams>();
        services.AddSingleton<ApiBody>();
        services.AddSingleton<ApiOutcomes>();
        services.AddSingleton<Idempotency>();
        services.AddHostedService<ApiKeyUse>();
        services.AddSingleton<ApiExamples>();
        services.AddApiDocument();
        services.AddSingleton<ApiReferenceService>();
    }

    /// <summary>Comes before it is asked who is there: the API asks in its own way.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(ApiAnswers.AreFor, api => api.UseMiddleware<ApiAnswers>());

    /// <summary>Comes once it is known which key asks.</summary>
    public static void UseApiLimits(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<ApiLimits>();
        app.UseWhen(ApiAnswers.AreFor, api => api.Use(limits.CountAsync));
    }

    /// <summary>Where endpoints are that programs ask with a key.</summary>
    public static RouteGroupBuilder MapApiGroup(this IEndpointRouteBuilder routes) => routes.MapGroup(Root)
        .RequireAuthorization(new AuthorizationPolicyBuilder(ApiKeyAuthentication.SchemeName).RequireAuthenticatedUser().Build())
        .WithMetadata(ApiEndpoint.Instance);

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Document).AllowAnonymous();
        var api = routes.MapApiGroup();
        api.MapDecisions();
        api.MapUsers();
        api.MapLocations();
        api.MapOrganization();
        api.MapImpact();
        api.MapStoredValues();
        api.MapImports();
        api.MapAuditEntries();
        api.MapChanges();
        api.MapApiKeys();
    }
}

/// <summary>Marks what programs ask.</summary>
internal sealed class ApiEndpoint
{
    public static readonly ApiEndpoint Instance = new();
}

/// <summary>Writes down now and then when keys were last used.</summary>
internal sealed class ApiKeyUse(Keyring keys, TimeProvider clock, ILogger<ApiKeyUse> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync();
            }
        }
        finally
        {
            await WriteAsync();
        }
    }

    // To the end, also at the end.
    private async Task WriteAsync()
    {
        try
        {
            await keys.WriteUseAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            logger.KeyUseNotWritten(exception);
        }
    }
}
