namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Two addresses for whatever watches over the console. They tell strangers yes or no, and whether what was erased is out of the file.</summary>
internal static class Health
{
    public const string Path = "/health";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Path).AllowAnonymous().DisableRateLimiting();
        health.MapMethods("/live", Methods, () => "live\n");
        health.MapMethods("/ready", Methods, async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.AskAsync(cancellationToken) switch
            {
                ReadyState.Yes => Results.Text("ready\n"),
                ReadyState.RewriteDue => Results.Text("ready, but erasing is not finished\n"),
                _ => Results.Text("not ready\n", statusCode: StatusCodes.Status503ServiceUnavailable),
            });
    }
}
