using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Answers why one user can or cannot text, now or at any moment of the past.</summary>
public sealed class InspectorService(ReadStore reads, UserListService lists, EligibilityPolicy policy)
{
    /// <summary>More than these are not looked through; a few letters more find the one that is meant.</summary>
    public const int MostFound = 20;

    /// <summary>By e-mail, number in any writing, or id; else by any part of name, e-mail or number.</summary>
    public async Task<FoundUsers> FindAsync(string text, Actor actor, CancellationToken cancellationToken)
    {
        var wanted = text.Trim();
        if (await ExactAsync(wanted, actor, cancellationToken) is { } id)
        {
            return new FoundUsers(await lists.RowsAsync([id], actor, cancellationToken), Total: 1);
        }

        if (wanted is "" || wanted.Length > UserListQuery.SearchLength)
        {
            actor.Require(Privilege.SeeDirectory);
            return new FoundUsers([], Total: 0);
        }

        var page = await lists.ListAsync(new UserListQuery { Search = wanted }, actor, cancellationToken);
        return new FoundUsers([.. page.Rows.Take(MostFound)], page.Total);
    }

    /// <param name="who">An e-mail in any case, or an id.</param>
    /// <param name="at">Null for now.</param>
    /// <returns>Null when there never was such a user, as far as the actor sees.</returns>
    public async Task<Inspection?> InspectAsync(string who, DateTimeOffset? at, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        await using var snapshot = await sight.SnapshotAsync(cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return null;
        }

        var user = await UserAsync(sight, who, cancellationToken);
        var removal = user is null && actor.May(Privilege.SeeRecordOfUsers) ? await RemovalAsync(sight, who, cancellationToken) : null;
        return (user, removal) switch
        {
            (null, null) => null,
            (null, _) when at is null || at >= removal.At => new Inspection.Removed(removal),
            (null, { Personal: null or { IsErased: true } }) => new Inspection.Erased(removal.ResourceId!.Value),
            _ => await new Inspecting(sight, organization, policy, actor, at).OfAsync(user, user?.Id ?? removal!.ResourceId!.Value, cancellationToken),
        };
    }

    private async Task<long?> ExactAsync(string text, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        if (await UserAsync(sight, text, cancellationToken) is { } user)
        {
            return user.Id;
        }

        return PhoneNumberReading.Of(text) is PhoneNumberReading.Understood(var number, _)
            ? await sight.Users.Where(holder => holder.PrimaryNumber == number).Select(holder => (long?)holder.Id).SingleOrDefaultAsync(cancellationToken)
            : null;
    }

    private static async Task<User?> UserAsync(Sight sight, string who, CancellationToken cancellationToken)
    {
        var (key, id) = (ComparisonKey.Of(who), IdIn(who));
        return id is null
            ? await sight.Users.SingleOrDefaultAsync(user => user.EmailKey == key, cancellationToken)
            : await sight.Users.SingleOrDefaultAsync(user => user.Id == id, cancellationToken);
    }

    // The newest of that e-mail, which may have been removed and added again.
    private static Task<AuditEntry?> RemovalAsync(Sight sight, string who, CancellationToken cancellationToken)
    {
        var removals = sight.Entries.Where(entry => entry.Resource == AuditResource.User && entry.Action == AuditAction.UserRemoved);
        var quoted = $"%\"{who.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}\"%";
        removals = IdIn(who) is { } id
            ? removals.Where(entry => entry.ResourceId == id)
            : removals.Where(entry => EF.Functions.Like(entry.Personal!.Json, quoted, "\\"));
        return removals.OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private static long? IdIn(string text) =>
        long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
