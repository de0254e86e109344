using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Users counted by all that their effective texting follows from: a few hundred groups, however many users there are.</summary>
internal static class TextingGroups
{
    extension(IQueryable<User> users)
    {
        public async Task<IReadOnlyList<TextingGroup>> TextingGroupsAsync(CancellationToken cancellationToken) =>
            await users
                .GroupBy(user => new { user.NotMet, user.Unknown, user.TextingBelowOrganization, user.Texting, user.NumberSource })
                .Select(group => new TextingGroup(
                    group.Key.NotMet, group.Key.Unknown, group.Key.Texting, group.Key.TextingBelowOrganization, group.Key.NumberSource, group.Count()))
                .ToListAsync(cancellationToken);

        /// <summary>The groups with the newest apps seen: some more of them.</summary>
        public async Task<IReadOnlyList<(TextingGroup Group, (string Desktop, string Mobile) Apps)>> TextingGroupsByAppsAsync(CancellationToken cancellationToken)
        {
            var groups = await users
                .GroupBy(user => new
                {
                    user.NotMet,
                    user.Unknown,
                    user.TextingBelowOrganization,
                    user.Texting,
                    user.NumberSource,
                    user.DesktopAppVersion,
                    user.MobileAppVersion,
                })
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            return [.. groups.Select(group => (
                new TextingGroup(group.Key.NotMet, group.Key.Unknown, group.Key.Texting, group.Key.TextingBelowOrganization, group.Key.NumberSource, group.Count),
                (group.Key.DesktopAppVersion, group.Key.MobileAppVersion)))];
        }

        /// <summary>The groups of each location; users without a location are left out.</summary>
        public async Task<IReadOnlyList<(long LocationId, TextingGroup Group)>> TextingGroupsByLocationAsync(CancellationToken cancellationToken)
        {
            var groups = await users.Where(user => user.LocationId != null)
                .GroupBy(user => new { user.LocationId, user.NotMet, user.Unknown, user.TextingBelowOrganization, user.Texting, user.NumberSource })
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            return [.. groups.Select(group => (
                group.Key.LocationId!.Value,
                new TextingGroup(group.Key.NotMet, group.Key.Unknown, group.Key.Texting, group.Key.TextingBelowOrganization, group.Key.NumberSource, group.Count)))];
        }
    }

    /// <summary>Brings the users of a changed location up to date, group by group. The location's own entry must be on the record already.</summary>
    public static async Task ReassessUsersAsync(ConsoleDb db, EligibilityPolicy policy, Location location, CancellationToken cancellationToken)
    {
        await using var bulk = await BulkChange.BeginAsync(db, cancellationToken);
        var update = bulk.Prepare(
            """
            UPDATE "Users" SET "NotMet" = $after, "TextingBelowOrganization" = $below, "LocationKey" = $key
            WHERE "LocationId" = $location AND "NotMet" = $before AND "Texting" = $texting AND "NumberSource" = $source
            AND ("NotMet" <> $after OR "TextingBelowOrganization" <> $below OR "LocationKey" <> $key)
            """,
            "$after", "$below", "$key", "$location", "$before", "$texting", "$source");

        // Reassessing twice changes nothing more, so users moved into a group that is still to come stay right.
        var groups = await db.Users.Where(user => user.LocationId == location.Id).TextingGroupsAsync(cancellationToken);
        foreach (var group in groups.DistinctBy(group => (group.NotMet, group.Texting, group.NumberSource)))
        {
            var after = group.At(location, policy);
            BulkChange.Run(
                update,
                after.NotMet.Bits, (int)after.TextingBelowOrganization, SearchKey.Of(location.Name),
                location.Id, group.NotMet.Bits, (int)group.Texting, (int)group.NumberSource);
        }

        await bulk.CommitAsync(cancellationToken);
    }
}
