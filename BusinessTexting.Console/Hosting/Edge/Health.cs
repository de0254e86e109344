namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Two addresses for whatever watches over the console. They tell strangers nothing but yes or no.</summary>
internal static class Health
{
    public const string Path = "/health";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup(Path).AllowAnonymous().DisableRateLimiting();
        health.MapMethods("/live", Methods, () => "live\n");
        health.MapMethods("/ready", Methods, async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.IsReadyAsync(cancellationToken)
                ? Results.Text("ready\n")
                : Results.Text("not ready\n", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
