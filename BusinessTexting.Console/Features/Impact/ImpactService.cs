using System.Runtime.CompilerServices;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>What a proposed change would do, and to whom. Nothing is changed; whoever sees the users may ask, of the users they see.</summary>
public sealed class ImpactService(ReadStore reads, EligibilityPolicy policy)
{
    /// <summary>How many users it would concern; null while nothing has been imported, and when there is no such location.</summary>
    public async Task<TextingImpact?> CountAsync(ProposedChange change, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return await CountAsync(change, policy, sight, cancellationToken);
    }

    /// <summary>Every user it would concern, by e-mail, as they were when the reading began: who gains, loses, becomes blocked or eligible, or stays
    /// blocked. Nobody while nothing has been imported, and when there is no such location.</summary>
    public IAsyncEnumerable<ImpactRow> ListAsync(ProposedChange change, Actor actor, CancellationToken cancellationToken)
    {
        // At once, and not when the first row is asked for: an endpoint may have begun its answer by then.
        actor.Require(Privilege.SeeDirectory);
        return AllAsync(change, actor, cancellationToken);
    }

    /// <summary>For an operation that reads already.</summary>
    internal static async Task<TextingImpact?> CountAsync(ProposedChange change, EligibilityPolicy policy, Sight sight, CancellationToken cancellationToken)
    {
        if (await ForecastAsync(change, policy, sight, cancellationToken) is not { } forecast)
        {
            return null;
        }

        var users = Concerned(change, sight);
        return TextingImpact.Of(forecast.LooksAtApps
            ? (await users.TextingGroupsByAppsAsync(cancellationToken)).Select(pair => forecast.Of(pair.Group, pair.Apps))
            : (await users.TextingGroupsAsync(cancellationToken)).Select(group => forecast.Of(group, apps: ("", ""))));
    }

    private async IAsyncEnumerable<ImpactRow> AllAsync(ProposedChange change, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var snapshot = await sight.SnapshotAsync(cancellationToken);
        if (await ForecastAsync(change, policy, sight, cancellationToken) is not { } forecast)
        {
            yield break;
        }

        var names = await sight.Locations.ToDictionaryAsync(location => location.Id, location => location.Name, cancellationToken);
        await foreach (var user in Concerned(change, sight).OrderBy(user => user.EmailKey).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var alone = new TextingGroup(user.NotMet, user.Unknown, user.Texting, user.TextingBelowOrganization, user.NumberSource, Count: 1);
            var transition = forecast.Of(alone, (user.DesktopAppVersion, user.MobileAppVersion));
            if (transition.Effect is not ImpactEffect.Unchanged)
            {
                yield return new ImpactRow(user, user.LocationId is { } id ? names[id] : "", transition);
            }
        }
    }

    private static async Task<ImpactForecast?> ForecastAsync(ProposedChange change, EligibilityPolicy policy, Sight sight, CancellationToken cancellationToken)
    {
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return null;
        }

        if (change is not ProposedChange.OfLocation(var id))
        {
            return new ImpactForecast(change, policy, organization, location: null);
        }

        return await sight.Locations.SingleOrDefaultAsync(location => location.Id == id, cancellationToken) is { } location
            ? new ImpactForecast(change, policy, organization, location)
            : null;
    }

    private static IQueryable<User> Concerned(ProposedChange change, Sight sight) =>
        change is ProposedChange.OfLocation(var id) ? sight.Users.Where(user => user.LocationId == id) : sight.Users;
}
