using System.Globalization;
using System.Threading.RateLimiting;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>How often each key may ask, told with every answer (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class ApiLimits : IDisposable
{
    private const string Policy = "minute";

    private readonly PartitionedRateLimiter<long> _limiter;
    private readonly IStringLocalizer<ApiText> _text;
    private readonly string _policy;

    public ApiLimits(EdgeSettings settings, IStringLocalizer<ApiText> text)
    {
        _text = text;
        _policy = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";q={settings.ApiCallsPerMinute};w=60");
        _limiter = PartitionedRateLimiter.Create<long, long>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.ApiCallsPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }

    /// <summary>Comes after it is known which key asks.</summary>
    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices.GetRequiredService<CurrentActor>().Actor.ApiKeyId is not { } key)
        {
            await next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(key);
        var headers = context.Response.Headers;
        headers["RateLimit-Policy"] = _policy;
        if (lease.IsAcquired)
        {
            headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r={_limiter.GetStatistics(key)?.CurrentAvailablePermits ?? 0}");
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromMinutes(1);
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Policy}\";r=0;t={seconds}");
        await new ApiProblem(ProblemCode.TooManyRequests, _text[nameof(ApiText.TooMany), seconds]) { RetryAfter = seconds }.ExecuteAsync(context);
    }

    public void Dispose() => _limiter.Dispose();
}
