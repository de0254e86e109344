using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Decisions;

/// <summary>Verdicts for programs that ask about many users: as a user's page has them, from one row each.</summary>
public sealed class VerdictService(StandingReads reads, EligibilityPolicy policy)
{
    /// <summary>Null where there is no such user for the actor.</summary>
    /// <param name="user">An id, or an e-mail in any case.</param>
    public Task<UserDetails?> JudgeAsync(string user, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeDirectory);
        var stored = long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? reads.Ask(StoredUser.OfId, id)
            : reads.Ask(StoredUser.OfEmail, ComparisonKey.Of(user));
        return Task.FromResult(stored is not null && actor.Sees(stored.User.LocationId)
            ? UserDetails.Of(policy, stored.Organization, stored.Location, stored.User)
            : null);
    }
}
