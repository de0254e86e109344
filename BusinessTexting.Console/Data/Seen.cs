using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Data;

/// <summary>What exists for an actor. The one place where a confined actor's locations become a condition.</summary>
internal static class Seen
{
    // A user's location as an entry has it, as a field that changed; inside a value its quotes would be escaped.
    internal const string LocationField = $"\"{AuditFields.UserLocation}\":";

    extension(ConsoleDb db)
    {
        public IQueryable<Location> LocationsSeenBy(Actor actor)
        {
            long[] own = [.. actor.Locations];
            return actor.IsConfined ? db.Locations.Where(location => own.Contains(location.Id)) : db.Locations;
        }

        public IQueryable<User> UsersSeenBy(Actor actor)
        {
            long[] own = [.. actor.Locations];
            return actor.IsConfined ? db.Users.Where(user => user.LocationId != null && own.Contains(user.LocationId.Value)) : db.Users;
        }

        /// <summary>The part of the record that is the actor's. For a confined one: of the users who are at their locations now, what happened
        /// since they came there, because what was before would tell of other locations; and all about the locations.</summary>
        public IQueryable<AuditEntry> EntriesSeenBy(Actor actor)
        {
            if (!actor.IsConfined)
            {
                return actor.May(Privilege.SeeRecord) ? db.AuditEntries : db.AuditEntries.Where(entry => entry.Resource == AuditResource.User);
            }

            long[] own = [.. actor.Locations];
            var users = db.UsersSeenBy(actor).Select(user => (long?)user.Id);
            return db.AuditEntries.Where(entry =>
                (entry.Resource == AuditResource.Location && own.Contains(entry.ResourceId!.Value))
                || (entry.Resource == AuditResource.User && users.Contains(entry.ResourceId) && !db.AuditEntries.Any(move =>
                    move.Resource == AuditResource.User && move.ResourceId == entry.ResourceId && move.Id >= entry.Id && move.OpenBefore.Contains(LocationField))));
        }
    }
}
