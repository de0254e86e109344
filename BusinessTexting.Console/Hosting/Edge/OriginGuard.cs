namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Refuses what another site's page makes a browser send: opening a page's connection, and anything that could change something.
/// Browsers name the origin in both; WebSockets know no other protection.</summary>
internal sealed class OriginGuard(RequestDelegate next, ILogger<OriginGuard> logger)
{
    private const string Circuits = "/_blazor";

    public Task InvokeAsync(HttpContext context)
    {
        if (IsAllowed(context.Request))
        {
            return next(context);
        }

        logger.ForeignOriginRefused(context.Request.Headers.Origin.ToString());
        return PlainAnswer.WriteAsync(context, StatusCodes.Status403Forbidden, nameof(EdgeText.ForeignTitle), nameof(EdgeText.ForeignDetail));
    }

    private static bool IsAllowed(HttpRequest request)
    {
        var isCircuit = request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase);
        var isChange = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
        var isUpgrade = request.Headers.Upgrade.Count > 0;
        return request.Headers.Origin.ToString() switch
        {
            // Programs that are no browsers send none; they have no business with a page's connection.
            "" => !(isCircuit && (isChange || isUpgrade)),
            var origin => !(isCircuit || isChange || isUpgrade) || IsOwn(origin, request),
        };
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var theirs)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var ours)
        && (theirs.Scheme, theirs.Host, theirs.Port) == (ours.Scheme, ours.Host, ours.Port);
}
