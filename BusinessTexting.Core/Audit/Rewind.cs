using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Audit;

/// <summary>What a resource was, by taking back the entries about it one after another, the newest first.</summary>
public static class Rewind
{
    /// <param name="since">The entries to take back, the newest first.</param>
    /// <returns>Null when the organization was not there yet.</returns>
    public static Organization? Of(Organization now, IEnumerable<AuditEntry> since)
    {
        var then = RecordedFields.Copy(now);
        return TakesBackAll(since, fields => RecordedFields.ApplyTo(then, fields)) ? then : null;
    }

    /// <param name="now">Null for a location that was removed since.</param>
    /// <inheritdoc cref="Of(Organization, IEnumerable{AuditEntry})"/>
    /// <returns>Null when the location was not there then.</returns>
    public static Location? Of(long id, Location? now, IEnumerable<AuditEntry> since)
    {
        var then = now is null ? null : RecordedFields.Copy(now);
        var was = TakesBackAll(since, fields =>
        {
            then ??= new Location { Id = id, Name = "", Country = CountryCode.UnitedStates };
            RecordedFields.ApplyTo(then, fields);
        });
        return was ? then : null;
    }

    /// <summary>All but the location, which is recorded by its name.</summary>
    /// <param name="now">Null for a user who was removed since.</param>
    /// <param name="since">The entries to take back, the newest first; none of them erased.</param>
    /// <returns>Null when the user was not there then.</returns>
    public static User? Of(long id, User? now, IEnumerable<AuditEntry> since)
    {
        var then = now is null ? null : RecordedFields.Copy(now);
        var was = TakesBackAll(since, fields =>
        {
            then ??= new User { Id = id, Email = "" };
            RecordedFields.ApplyTo(then, fields);
        });
        return was ? then : null;
    }

    // False where one of them is how the resource came to be.
    private static bool TakesBackAll(IEnumerable<AuditEntry> since, Action<SortedDictionary<string, string>> apply)
    {
        foreach (var entry in since)
        {
            if (entry.Action is AuditAction.OrganizationAdded or AuditAction.LocationAdded or AuditAction.UserAdded)
            {
                return false;
            }

            apply(AuditFields.FromJson(entry.Before));
        }

        return true;
    }
}
