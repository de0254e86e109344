using System.Security.Authentication;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>How much one request, one connection and all of them may take of the server.</summary>
internal static class RequestLimits
{
    /// <summary>Forms are small. Directories come through the page's connection, in pieces of at most <see cref="MessageBytes"/>.</summary>
    public const long BodyBytes = 256 * 1024;

    /// <summary>One message of a page's connection.</summary>
    public const long MessageBytes = 32 * 1024;

    private const int HeaderBytes = 16 * 1024;
    private const int HeaderCount = 64;
    private const int LineBytes = 8 * 1024;

    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void Apply(KestrelServerOptions kestrel, EdgeSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.RequestHeaderEncodingSelector = _ => RequestText.HeaderEncoding;
        kestrel.Limits.MaxRequestBodySize = BodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = HeaderCount;
        kestrel.Limits.MaxRequestLineSize = LineBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
        kestrel.Limits.MinResponseDataRate = SlowestBody;

        // A browser opens up to six connections beside the page's own. A page that lost its connection may hold it a little longer.
        kestrel.Limits.MaxConcurrentConnections = 100 + (8L * settings.CircuitsInAll) + settings.StreamsInAll;
        kestrel.Limits.MaxConcurrentUpgradedConnections = settings.CircuitsInAll + (settings.CircuitsInAll / 10) + 10;
#pragma warning disable CA5398 // Older protocols are to stay off whatever the operating system allows; leaving it to the system would permit them.
        kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
#pragma warning restore CA5398
    }

    /// <summary>Answers a body that is announced as too large without reading any of it. An endpoint may take more: a directory.</summary>
    public static Task RefuseLargeBodyAsync(HttpContext context, RequestDelegate next) =>
        context.Request.ContentLength > (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? BodyBytes)
        ? PlainAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, nameof(EdgeText.TooLargeTitle), nameof(EdgeText.TooLargeDetail))
        : next(context);
}
