using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The keys by which users, locations and administrators are found, brought to today's way of comparing at start. Where two would get
/// one key, one of them has it and the other keeps its own, until either is renamed or removed (<see cref="FreedTwins"/>); nothing is merged.</summary>
public sealed class StoredKeys(IDbContextFactory<ConsoleDb> databases)
{
    // Raise the number with every change of ComparisonKey, SearchKey or StoredValue. It stands in the header of the file, as PRAGMA application_id: user_version is that of the rewrite.
    private const long Current = 2;

    private const int BatchSize = 1000;

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Database.SqlQuery<long>($"SELECT application_id AS \"Value\" FROM pragma_application_id").SingleAsync(cancellationToken) == Current)
        {
            return;
        }

        await using var bulk = await BulkChange.BeginAsync(db, cancellationToken);
        await RenewLocationsAsync(db, bulk, cancellationToken);
        await RenewUsersAsync(db, bulk, cancellationToken);
        await RenewAdministratorsAsync(db, bulk, cancellationToken);
        BulkChange.Run(bulk.Prepare($"PRAGMA application_id = {Current}"));
        bulk.NothingToRecord();
        await bulk.CommitAsync(cancellationToken);
    }

    private static async Task RenewLocationsAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var key = bulk.Prepare("UPDATE OR IGNORE \"Locations\" SET \"NameKey\" = $key WHERE \"Id\" = $id", "$key", "$id");
        var users = bulk.Prepare("UPDATE \"Users\" SET \"LocationKey\" = $key WHERE \"LocationId\" = $id AND \"LocationKey\" <> $key", "$key", "$id");
        foreach (var location in await db.Locations.AsNoTracking().ToListAsync(cancellationToken))
        {
            var today = ComparisonKey.Of(location.Name);
            if (today != location.NameKey)
            {
                BulkChange.Run(key, today, location.Id);
            }

            BulkChange.Run(users, SearchKey.Of(location.Name), location.Id);
        }
    }

    private static async Task RenewUsersAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var key = bulk.Prepare("UPDATE OR IGNORE \"Users\" SET \"EmailKey\" = $key WHERE \"Id\" = $id", "$key", "$id");
        var kept = bulk.Prepare(
            "UPDATE \"Users\" SET \"NameKey\" = $name, \"SearchText\" = $text, \"Marks\" = $marks WHERE \"Id\" = $id", "$name", "$text", "$marks", "$id");
        BulkChange.Run(bulk.Prepare("UPDATE \"Users\" SET \"Marks\" = 0 WHERE \"Marks\" <> 0"));
        for (var batch = await BatchAsync(0); batch is not []; batch = await BatchAsync(batch[^1].Id))
        {
            foreach (var user in batch)
            {
                var today = ComparisonKey.Of(user.Email);
                if (today != user.EmailKey && BulkChange.Run(key, today, user.Id) == 1)
                {
                    user.TakeTodaysKey();
                }

                BulkChange.Run(kept, user.NameKey, user.SearchText, (int)user.Marks, user.Id);
            }
        }

        Task<List<User>> BatchAsync(long after) =>
            IrregularUsers.Of(db).Where(user => user.Id > after).OrderBy(user => user.Id).Take(BatchSize).ToListAsync(cancellationToken);
    }

    private static async Task RenewAdministratorsAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var names = new Security.AccountNames();
        var write = bulk.Prepare("UPDATE OR IGNORE \"Administrators\" SET \"NormalizedEmail\" = $key, \"NormalizedUserName\" = $key WHERE \"Id\" = $id", "$key", "$id");
        foreach (var administrator in await db.Administrators.AsNoTracking().ToListAsync(cancellationToken))
        {
            if (names.NormalizeEmail(administrator.Email) is { } key && key != administrator.NormalizedEmail)
            {
                BulkChange.Run(write, key, administrator.Id);
            }
        }
    }
}
