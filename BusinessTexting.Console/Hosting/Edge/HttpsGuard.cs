using System.Net;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Once other machines can reach the console, it answers them over HTTPS only: also when somebody goes around the proxy.</summary>
internal sealed class HttpsGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => IsAllowed(context)
        ? next(context)
        : PlainAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, nameof(EdgeText.HttpsTitle), nameof(EdgeText.HttpsDetail));

    private static bool IsAllowed(HttpContext context) =>
        context.Request.IsHttps
        || (context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address))
        || context.Request.Path.StartsWithSegments(Health.Path, StringComparison.OrdinalIgnoreCase);
}
