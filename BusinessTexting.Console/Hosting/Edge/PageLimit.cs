using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>Counts the connections of pages where they are held. Where there can be no more it says so: to who opens a connection,
/// and to who asks for a page, which would never come alive.</summary>
internal sealed class PageLimit(RequestDelegate next, PageLimits limits, EdgeSettings settings, ILogger<PageLimit> logger)
{
    private const string Seconds = "30";

    public Task InvokeAsync(HttpContext context) => KindOf(context) switch
    {
        PageRequest.Connection => IsWebSocket(context.Request) ? ConnectAsync(context) : RefuseTransportAsync(context),
        PageRequest.Announcement when limits.Reached(PageLimits.OwnerOf(context.User)) is { } limit => RefuseAsync(context, limit),
        _ => next(context),
    };

    private async Task ConnectAsync(HttpContext context)
    {
        var owner = PageLimits.OwnerOf(context.User);
        using var place = limits.Connections.Acquire(owner);
        if (place.IsAcquired)
        {
            await next(context);
            return;
        }

        logger.NoPlaceForPage(owner);
        await RefuseAsync(context, limits.Connections.Reached(owner) ?? LimitReached.PerOwner);
    }

    private Task RefuseAsync(HttpContext context, LimitReached limit)
    {
        context.Response.Headers.RetryAfter = Seconds;
        var detail = limit is LimitReached.PerOwner ? nameof(EdgeText.PagesOfAccountDetail) : nameof(EdgeText.PagesInAllDetail);
        return PlainAnswer.WriteAsync(
            context, StatusCodes.Status503ServiceUnavailable, nameof(EdgeText.PagesTitle), detail, settings.CircuitsPerAccount);
    }

    // The ways around a proxy that knows no WebSockets have connections that last while no request does: nothing could count or cut them.
    private static Task RefuseTransportAsync(HttpContext context)
    {
        context.Response.Headers.Upgrade = "websocket";
        return PlainAnswer.WriteAsync(
            context, StatusCodes.Status426UpgradeRequired, nameof(EdgeText.WebSocketTitle), nameof(EdgeText.WebSocketDetail));
    }

    // HTTP/2 opens a WebSocket with CONNECT.
    private static bool IsWebSocket(HttpRequest request) =>
        HttpMethods.IsConnect(request.Method)
        || request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);

    // The pages for signing in are static: they have to work when nothing else does.
    private static PageRequest KindOf(HttpContext context) => context.GetEndpoint()?.Metadata switch
    {
        { } endpoint when endpoint.GetMetadata<NegotiateMetadata>() is not null => PageRequest.Announcement,
        { } endpoint when endpoint.GetMetadata<HubMetadata>() is not null => PageRequest.Connection,
        { } endpoint when endpoint.GetMetadata<ComponentTypeMetadata>() is not null
            && endpoint.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is null => PageRequest.Announcement,
        _ => PageRequest.Other,
    };

    private enum PageRequest
    {
        Other,

        /// <summary>A connection will follow.</summary>
        Announcement,
        Connection,
    }
}
