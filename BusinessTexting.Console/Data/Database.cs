using System.Globalization;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The database file: brought up to date at start, backed up before that, and refused where it is not ours to change.</summary>
public sealed class Database(IDbContextFactory<ConsoleDb> databases, EligibilityPolicy policy, TimeProvider clock, ILogger<Database> logger)
{
    private const int BatchSize = 5000;

    /// <summary>Makes the database ready for use. Throws <see cref="UnusableDatabaseException"/> with a sentence for a person.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var path = db.Database.GetDbConnection().DataSource;
        try
        {
            await MigrateAsync(db, path, cancellationToken);
            await JudgeAnewAsync(cancellationToken);
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            throw UnusableDatabaseException.Of(trouble, path, exception);
        }
    }

    private async Task MigrateAsync(ConsoleDb db, string path, CancellationToken cancellationToken)
    {
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        if (isNew && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            System.IO.Directory.CreateDirectory(folder);
        }

        var applied = isNew ? [] : await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            throw UnusableDatabaseException.Newer(path);
        }

        if (known.Count > applied.Count())
        {
            await BackUpAsync(db, path, isNew, cancellationToken);
            await ReleaseMigrationLockAsync(db, isNew, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }

        // Stays with the file; readers and the one writer do not wait for each other.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        logger.UpToDate(path);
    }

    private async Task BackUpAsync(ConsoleDb db, string path, bool isNew, CancellationToken cancellationToken)
    {
        if (isNew)
        {
            return;
        }

        var backup = $"{path}.backup-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {backup}", cancellationToken);
        logger.BackedUp(path, backup);
    }

    // A process killed in the middle of a migration leaves its lock behind, and EF Core would wait for it without end.
    // The migration itself was rolled back by SQLite.
    private static async Task ReleaseMigrationLockAsync(ConsoleDb db, bool isNew, CancellationToken cancellationToken)
    {
        if (!isNew)
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }
    }

    /// <summary>Judges all users anew when the policy is not the one that the stored findings were made with.</summary>
    private async Task JudgeAnewAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var fingerprint = PolicyInForce.FingerprintOf(policy);
        var inForce = await db.Policies.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (inForce?.Fingerprint == fingerprint)
        {
            return;
        }

        await using var bulk = await BulkChange.BeginAsync(db, cancellationToken);
        var write = bulk.Prepare("INSERT OR REPLACE INTO \"Policies\" (\"Id\", \"Fingerprint\") VALUES ($id, $fingerprint)", "$id", "$fingerprint");
        BulkChange.Run(write, PolicyInForce.OnlyId, fingerprint);
        var users = await JudgeAnewAsync(db, bulk, cancellationToken);
        if (inForce is not null)
        {
            bulk.Record(PolicyChanged(inForce.Fingerprint, fingerprint));
            logger.PolicyChanged(inForce.Fingerprint, fingerprint, users);
        }
        else
        {
            bulk.NothingToRecord();
        }

        await bulk.CommitAsync(cancellationToken);
    }

    private async Task<int> JudgeAnewAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        await JudgeSitesAnewAsync(db, bulk, cancellationToken);
        var locations = await db.Locations.AsNoTracking().ToDictionaryAsync(location => location.Id, cancellationToken);
        var write = bulk.Prepare("UPDATE \"Users\" SET \"NotMet\" = $notMet, \"Unknown\" = $unknown WHERE \"Id\" = $id", "$notMet", "$unknown", "$id");
        var (count, last) = (0, 0L);
        while (await db.Users.AsNoTracking().Where(user => user.Id > last).OrderBy(user => user.Id).Take(BatchSize).ToListAsync(cancellationToken) is [_, ..] users)
        {
            foreach (var user in users)
            {
                policy.Assess(user, user.LocationId is { } id ? locations[id] : null);
                BulkChange.Run(write, user.NotMet.Bits, user.Unknown.Bits, user.Id);
            }

            (count, last) = (count + users.Count, users[^1].Id);
        }

        return count;
    }

    private async Task JudgeSitesAnewAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var writeLocation = bulk.Prepare("UPDATE \"Locations\" SET \"NotMet\" = $notMet WHERE \"Id\" = $id", "$notMet", "$id");
        foreach (var location in await db.Locations.AsNoTracking().ToListAsync(cancellationToken))
        {
            policy.Assess(location);
            BulkChange.Run(writeLocation, location.NotMet.Bits, location.Id);
        }

        var writeOrganization = bulk.Prepare("UPDATE \"Organizations\" SET \"NotMet\" = $notMet, \"Unknown\" = $unknown", "$notMet", "$unknown");
        foreach (var organization in await db.Organizations.AsNoTracking().ToListAsync(cancellationToken))
        {
            policy.Assess(organization);
            BulkChange.Run(writeOrganization, organization.NotMet.Bits, organization.Unknown.Bits);
        }
    }

    private AuditEntry PolicyChanged(string before, string after) => new()
    {
        At = clock.GetUtcNow(),
        Actor = Actor.Console.Name,
        Action = AuditAction.PolicyChanged,
        Resource = AuditResource.Policy,
        ResourceName = "Eligibility policy",
        Before = AuditFields.ToJson(new() { ["policy"] = before }),
        After = AuditFields.ToJson(new() { ["policy"] = after }),
        CorrelationId = Guid.CreateVersion7(clock.GetUtcNow()),
    };
}
