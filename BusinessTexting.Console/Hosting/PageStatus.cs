using System.Globalization;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Hosting;

/// <summary>Gives a page that will be refused its status: 403 for the role, 404 for what does not exist, or not for who asks. A page says so in
/// words when its connection stands; by then the status has long been sent.</summary>
internal sealed class PageStatus(RequestDelegate next, ReadStore reads, AdministratorService administrators, InspectorService inspector)
{
    public async Task InvokeAsync(HttpContext context, CurrentActor me)
    {
        if (context.GetEndpoint()?.Metadata is { } page && me.Actor.Role is not null)
        {
            context.Response.StatusCode = await StatusAsync(page, context, me.Actor);
        }

        await next(context);
    }

    private async Task<int> StatusAsync(EndpointMetadataCollection page, HttpContext context, Actor actor)
    {
        if (page.GetMetadata<PageNeedsAttribute>() is { Privilege: var privilege } && !actor.May(privilege))
        {
            return StatusCodes.Status403Forbidden;
        }

        var (id, who) = (context.Request.RouteValues.GetValueOrDefault("Id")?.ToString(), context.Request.RouteValues.GetValueOrDefault("Who")?.ToString());
        return page.GetMetadata<PageShowsAttribute>() is { Resource: var resource } && !await IsThereAsync(resource, id, who, actor, context.RequestAborted)
            ? StatusCodes.Status404NotFound
            : context.Response.StatusCode;
    }

    // By number, or as the inspector is asked, which knows users of the past too.
    private async Task<bool> IsThereAsync(AuditResource resource, string? number, string? who, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            if (!long.TryParse(number, CultureInfo.InvariantCulture, out var id))
            {
                return string.IsNullOrWhiteSpace(who) || await inspector.InspectAsync(who, at: null, actor, cancellationToken) is not null;
            }

            await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
            return resource switch
            {
                AuditResource.User => await sight.Users.AnyAsync(user => user.Id == id, cancellationToken),
                AuditResource.Location => await sight.Locations.AnyAsync(location => location.Id == id, cancellationToken),
                AuditResource.ApiKey => await sight.ApiKeys.AnyAsync(key => key.Id == id, cancellationToken),
                _ => await administrators.LoadAsync(id, actor, cancellationToken) is not null,
            };
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            // The page says what hinders it.
            return true;
        }
    }
}
