using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Users;

/// <summary>What a page about one user has to show. Closed.</summary>
public abstract record UserView
{
    private UserView()
    {
    }

    /// <param name="Changes">The newest entries about the user, newest first.</param>
    /// <param name="Locations">Where a user can be, by name.</param>
    /// <param name="Seen">The newest entry of the record before all this was read.</param>
    public sealed record Shown(UserDetails Details, IReadOnlyList<AuditEntry> Changes, IReadOnlyList<Location> Locations, long Seen) : UserView
    {
        public User User => Details.User;
    }

    /// <summary>There was such a user.</summary>
    public sealed record Removed(AuditEntry Removal) : UserView;

    public sealed record Failed(StorageTrouble Trouble) : UserView;
}
