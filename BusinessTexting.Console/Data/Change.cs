using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>One operation in progress: its context, and the entries it puts on the record.</summary>
public sealed class Change(ConsoleDb db, Actor actor, DateTimeOffset at)
{
    private readonly Guid _correlationId = Guid.CreateVersion7(at);
    private long? _undoes;

    public ConsoleDb Db => db;

    /// <summary>When the operation began, UTC; the time of all its entries.</summary>
    public DateTimeOffset At => at;

    /// <summary>Who asked.</summary>
    public Actor Actor => actor;

    /// <summary>The users that exist for the actor.</summary>
    public IQueryable<User> Users => db.UsersSeenBy(actor);

    /// <summary>The locations that exist for the actor.</summary>
    public IQueryable<Location> Locations => db.LocationsSeenBy(actor);

    /// <summary>Records what differs between the two sides; records nothing, and says so, when nothing does.</summary>
    /// <param name="before">Null for something new.</param>
    /// <param name="after">Null for something removed.</param>
    public bool Record(AuditAction action, Subject subject, SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        if (Entry(action, subject, before, after) is not { } entry)
        {
            return false;
        }

        db.Chain.Append(entry);
        return true;
    }

    /// <summary>The entry about what differs between the two sides; null when nothing does. For <see cref="BulkChange"/>; everything else is <see cref="Record"/>ed.</summary>
    public AuditEntry? Entry(AuditAction action, Subject subject, SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        var difference = AuditFields.Difference(before, after);
        if (before is not null && after is not null && difference.After.Count == 0)
        {
            return null;
        }

        var personal = subject is { Resource: AuditResource.User, Name: not "" } ? PersonalDetails.TakenFrom(subject.Name, difference.Before, difference.After) : null;
        return new AuditEntry
        {
            At = at,
            Actor = actor.Name,
            ActorEmail = actor.Email,
            ActorRole = $"{actor.Role}",
            ActorAddress = actor.Address,
            Action = action,
            Resource = subject.Resource,
            ResourceId = subject.Id,
            ResourceName = personal is null ? subject.Name : "",
            Before = AuditFields.ToJson(difference.Before),
            After = AuditFields.ToJson(difference.After),
            Reason = NormalizedText.ValueOf(actor.Reason),
            CorrelationId = _correlationId,
            Undoes = _undoes,
            Personal = personal,
        };
    }

    /// <summary>The id for something new, known before it is saved so that its entry can name it; ids of removed resources never come back.</summary>
    public async Task<long> NextIdAsync<TEntity>(CancellationToken cancellationToken)
    {
        var table = db.Model.FindEntityType(typeof(TEntity))!.GetTableName();
        var last = await db.Database
            .SqlQuery<long>($"SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = {table}), 0) AS \"Value\"")
            .SingleAsync(cancellationToken);

        // SQLite's own count can be lowered by whoever writes the file; who is new must not inherit what the record tells of somebody else.
        var resource = Enum.Parse<AuditResource>(typeof(TEntity).Name);
        var recorded = await db.AuditEntries.Where(entry => entry.Resource == resource).MaxAsync(entry => entry.ResourceId, cancellationToken) ?? 0;
        return Math.Max(last, recorded) + 1;
    }

    /// <summary>Who saved this resource last, for the person who comes too late.</summary>
    public async Task<ChangeOutcome.Stale> StaleAsync(AuditResource resource, long id, int version, CancellationToken cancellationToken)
    {
        var last = await LastAsync(resource, id, cancellationToken);
        return new ChangeOutcome.Stale(last.Actor, last.At, version);
    }

    /// <summary>Makes this a change that takes back the one an entry tells; null when it can be one.</summary>
    /// <param name="version">The resource's version now.</param>
    /// <returns>Who has changed the resource since.</returns>
    public async Task<ChangeOutcome.Stale?> BeginUndoAsync(AuditEntry entry, int version, CancellationToken cancellationToken)
    {
        var last = await LastAsync(entry.Resource, entry.ResourceId!.Value, cancellationToken);
        _undoes = entry.Id;
        return last.Id == entry.Id ? null : new ChangeOutcome.Stale(last.Actor, last.At, version);
    }

    private Task<AuditEntry> LastAsync(AuditResource resource, long id, CancellationToken cancellationToken) =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.Resource == resource && entry.ResourceId == id)
            .OrderByDescending(entry => entry.Id).FirstAsync(cancellationToken);

    /// <summary>What an entry is about.</summary>
    /// <param name="Id">Null for what has no id: an import.</param>
    /// <param name="Name">What people call it: a user's e-mail, a location's name.</param>
    public readonly record struct Subject(AuditResource Resource, long? Id, string Name)
    {
        /// <summary>All of it, in an import or a download.</summary>
        public static Subject Directory => new(AuditResource.Directory, Id: null, "Directory");

        public static Subject Of(Organization organization) => new(AuditResource.Organization, organization.Id, organization.Name);

        public static Subject Of(Location location) => new(AuditResource.Location, location.Id, location.Name);

        public static Subject Of(User user) => new(AuditResource.User, user.Id, user.Email);
    }
}
