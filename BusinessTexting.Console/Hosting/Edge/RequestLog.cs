using System.Security.Claims;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>One line per request: which route, how it ended, how long it took. Never the address, its values or its query.</summary>
internal sealed class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> logger)
{
    private const string NoRoute = "(no route)";

    public async Task InvokeAsync(HttpContext context)
    {
        // Asked before anything answers: a request that is not found ends on the page that says so.
        var route = RouteOf(context);
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            if (!context.Request.Path.StartsWithSegments(Health.Path, StringComparison.OrdinalIgnoreCase))
            {
                logger.Answered(
                    context.Request.Method,
                    route,
                    context.Response.StatusCode,
                    (long)clock.GetElapsedTime(start).TotalMilliseconds,
                    context.User.FindFirstValue(ClaimTypes.NameIdentifier));
            }
        }
    }

    public static string RouteOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
}
