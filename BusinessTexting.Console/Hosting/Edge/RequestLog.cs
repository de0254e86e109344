using System.Security.Claims;
using BusinessTexting.Console.Hosting.Api;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>One line per request: which route, how it ended, how long it took. Never the address, its values or its query.</summary>
internal sealed class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> logger)
{
    private const string NoRoute = "(no route)";

    public async Task InvokeAsync(HttpContext context)
    {
        // Asked before anything answers: a request that is not found ends on the page that says so.
        var route = RouteOf(context);
        var isProgram = context.GetEndpoint()?.Metadata.GetMetadata<ApiEndpoint>() is not null;
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var level = LevelOf(isProgram, context.Response.StatusCode);
            if (logger.IsEnabled(level) && !context.Request.Path.StartsWithSegments(Health.Path, StringComparison.OrdinalIgnoreCase))
            {
                logger.Answered(
                    level,
                    context.Request.Method,
                    route,
                    context.Response.StatusCode,
                    (long)clock.GetElapsedTime(start).TotalMilliseconds,
                    context.User.FindFirstValue(ClaimTypes.NameIdentifier));
            }
        }
    }

    public static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;

    // A gateway asks before every message: what it was answered as it should be fills the log and helps nobody.
    private static LogLevel LevelOf(bool isProgram, int status) => isProgram && status < StatusCodes.Status400BadRequest ? LogLevel.Debug : LogLevel.Information;
}
