using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Overview;

/// <summary>The figures of the landing page.</summary>
/// <param name="Users">How many users are in each state; all three states are present.</param>
/// <param name="BlockedByRule">As <see cref="TextingCounts.BlockedByRule"/> counts them.</param>
public sealed record OverviewFigures(
    Organization Organization,
    EligibilityVerdict Verdict,
    IReadOnlyDictionary<TextingState, int> Users,
    IReadOnlyList<KeyValuePair<RuleCode, int>> BlockedByRule,
    int Locations,
    int CapableLocations)
{
    /// <summary>How many users and locations have stored values that today's rules would not store like this.</summary>
    public int Irregular { get; init; }
}

public sealed class OverviewService(ReadStore reads, EligibilityPolicy policy)
{
    /// <summary>Null while nothing has been imported.</summary>
    public async Task<OverviewFigures?> LoadAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return null;
        }

        var groups = await sight.Users.TextingGroupsAsync(cancellationToken);
        var locations = await sight.Locations.ToListAsync(cancellationToken);
        return new OverviewFigures(
            organization,
            policy.Judge(organization),
            TextingCounts.ByState(policy, organization, groups),
            TextingCounts.BlockedByRule(policy, organization, groups),
            locations.Count,
            locations.Count(location => !policy.Judge(location).IsBlocked))
        {
            Irregular = locations.Count(location => StoredValue.Of(location) is not [] || StoredValue.HasEarlierKey(location))
                + await sight.Users.CountAsync(user => user.Marks != StoredMarks.None, cancellationToken),
        };
    }
}
