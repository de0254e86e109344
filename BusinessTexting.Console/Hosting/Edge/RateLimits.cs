using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>The policies an endpoint can ask for by name with <c>RequireRateLimiting</c>.</summary>
internal static class RateLimits
{
    /// <summary>Per address, whoever they say they are.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Per account, or per address without one.</summary>
    public const string Upload = "upload";

    /// <summary>Per account, or per address without one.</summary>
    public const string Download = "download";

    public static void Add(RateLimiterOptions limits, EdgeSettings settings)
    {
        limits.OnRejected = RefuseAsync;
        limits.AddPolicy(SignIn, context => PerMinute(NetworkAddress.Site(context.Connection.RemoteIpAddress), settings.SignInsPerMinute));
        limits.AddPolicy(Upload, context => PerMinute(Asker(context), settings.UploadsPerMinute));
        limits.AddPolicy(Download, context => PerMinute(Asker(context), settings.DownloadsPerMinute));
    }

    private static string Asker(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? $"account {account}" : NetworkAddress.Site(context.Connection.RemoteIpAddress);

    private static RateLimitPartition<string> PerMinute(string whose, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static async ValueTask RefuseAsync(OnRejectedContext refusal, CancellationToken cancellationToken)
    {
        var wait = refusal.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        refusal.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await PlainAnswer.WriteAsync(
            refusal.HttpContext, StatusCodes.Status429TooManyRequests, nameof(EdgeText.TooManyTitle), nameof(EdgeText.TooManyDetail), seconds);
    }
}
