using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BusinessTexting.Console.Data;

/// <summary>The directory and its record as far as they exist for one actor, for the length of one reading operation; nothing is tracked.</summary>
public sealed class Sight(ConsoleDb db, Actor actor) : IAsyncDisposable
{
    public IQueryable<Location> Locations => db.LocationsSeenBy(actor).AsNoTracking();

    public IQueryable<User> Users => db.UsersSeenBy(actor).AsNoTracking();

    public IQueryable<AuditEntry> Entries => db.EntriesSeenBy(actor).AsNoTracking();

    /// <summary>The keys of programs, for who may manage them.</summary>
    public IQueryable<ApiKey> ApiKeys => actor.May(Privilege.ManageAdministrators) ? db.ApiKeys.AsNoTracking() : throw new NotAllowedException(Privilege.ManageAdministrators);

    /// <summary>What was. It reads the whole record, so whoever hands out what it says asks first whether the actor would have seen it then.</summary>
    internal DirectoryPast Past => new(db);

    /// <summary>For transactions, and for SQL that LINQ cannot say. Such SQL confines itself.</summary>
    public DatabaseFacade Database => db.Database;

    /// <summary>Null while nothing has been imported. Whoever sees anything sees its name, default and facts: verdicts follow from them.</summary>
    public Task<Organization?> OrganizationAsync(CancellationToken cancellationToken) =>
        db.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The number of the newest entry, whoever may see it; 0 while there is none.</summary>
    public async Task<long> NewestEntryAsync(CancellationToken cancellationToken) =>
        await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, cancellationToken) ?? 0;

    /// <summary>Begins a reading transaction: all queries until its end see the same moment. Deferred, so that it never waits for a writer.</summary>
    public async Task<IAsyncDisposable> SnapshotAsync(CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var transaction = connection.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
