using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Where no further page can be open, says so instead of serving a page that would never come alive.</summary>
internal sealed class CircuitCap(RequestDelegate next, OpenPlaces places, EdgeSettings settings)
{
    private const string Seconds = "30";

    public Task InvokeAsync(HttpContext context)
    {
        if (!OpensCircuit(context) || places.Reached(context.User.FindFirstValue(ClaimTypes.NameIdentifier)) is not { } limit)
        {
            return next(context);
        }

        context.Response.Headers.RetryAfter = Seconds;
        return limit is PlaceLimit.PerOwner
            ? PlainAnswer.WriteAsync(
                context, StatusCodes.Status503ServiceUnavailable, nameof(EdgeText.PagesTitle), nameof(EdgeText.PagesOfAccountDetail), settings.CircuitsPerAccount)
            : PlainAnswer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, nameof(EdgeText.PagesTitle), nameof(EdgeText.PagesInAllDetail));
    }

    // The pages for signing in are static: they have to work when nothing else does.
    private static bool OpensCircuit(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } endpoint
        && endpoint.GetMetadata<ComponentTypeMetadata>() is not null
        && endpoint.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null;
}
