using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Theme;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace BusinessTexting.Console.Hosting;

/// <summary>Stylesheets, scripts, fonts and pictures: compressed, and kept by browsers as long as they are what their address says.</summary>
internal static class ConsoleAssets
{
    private const string ForGood = "max-age=31536000, immutable";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Comes before what answers.</summary>
    public static void UseAssetVersions(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset && IsNamed(context, AssetVersions.Of(IntegrityOf(asset))))
        {
            context.Response.OnStarting(static response => KeepForGood((HttpResponse)response), context.Response);
        }

        return next(context);
    });

    public static void MapAssets(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapMethods(ThemeStylesheet.Path, Methods, SendThemeAsync).AllowAnonymous();
    }

    private static async Task SendThemeAsync(HttpContext context, ThemeStylesheet theme)
    {
        var sheet = await theme.ReadAsync();
        var response = context.Response;
        var (body, encoding) = Accepted(context.Request, sheet);
        response.ContentType = "text/css";
        response.ContentLength = body.Length;
        response.Headers.ContentEncoding = encoding;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = IsNamed(context, sheet.Hash) ? ForGood : "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static (byte[] Body, string? Encoding) Accepted(HttpRequest request, ThemeStylesheet.Sheet sheet)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return Takes("br") ? (sheet.Brotli, "br") : Takes("gzip") ? (sheet.Gzip, "gzip") : (sheet.Plain, null);

        bool Takes(string encoding) => accepted.Any(value => value.Quality is not 0 && value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsNamed(HttpContext context, string version) =>
        context.Request.Query.TryGetValue(AssetVersions.Parameter, out var asked) && asked == version;

    private static string? IntegrityOf(StaticAssetDescriptor asset) => asset.Properties.FirstOrDefault(property => property.Name == "integrity")?.Value;

    private static Task KeepForGood(HttpResponse response)
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            response.Headers.CacheControl = ForGood;
        }

        return Task.CompletedTask;
    }
}
