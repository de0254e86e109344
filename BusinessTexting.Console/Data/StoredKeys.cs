using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The keys by which users, locations and administrators are found, brought to today's way of comparing at start. Where two would get
/// one key, one of them has it and the other keeps its own, until either is renamed or removed; nothing is merged.</summary>
public sealed class StoredKeys(IDbContextFactory<ConsoleDb> databases)
{
    // Raise the number with every change of ComparisonKey or SearchKey. It stands in the header of the file, as PRAGMA application_id: user_version is that of the rewrite.
    private const long Current = 1;

    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Database.SqlQuery<long>($"SELECT application_id AS \"Value\" FROM pragma_application_id").SingleAsync(cancellationToken) == Current)
        {
            return;
        }

        await using var bulk = await BulkChange.BeginAsync(db, cancellationToken);
        var twins = await RenewLocationsAsync(db, bulk, cancellationToken) + await RenewUsersAsync(db, bulk, cancellationToken);
        await RenewAdministratorsAsync(db, bulk, cancellationToken);
        if (twins == 0)
        {
            BulkChange.Run(bulk.Prepare($"PRAGMA application_id = {Current}"));
        }

        bulk.NothingToRecord();
        await bulk.CommitAsync(cancellationToken);
    }

    private static async Task<int> RenewLocationsAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var key = bulk.Prepare("UPDATE OR IGNORE \"Locations\" SET \"NameKey\" = $key WHERE \"Id\" = $id", "$key", "$id");
        var users = bulk.Prepare("UPDATE \"Users\" SET \"LocationKey\" = $key WHERE \"LocationId\" = $id AND \"LocationKey\" <> $key", "$key", "$id");
        var twins = 0;
        foreach (var location in await db.Locations.AsNoTracking().ToListAsync(cancellationToken))
        {
            var today = ComparisonKey.Of(location.Name);
            twins += today == location.NameKey || BulkChange.Run(key, today, location.Id) == 1 ? 0 : 1;
            BulkChange.Run(users, SearchKey.Of(location.Name), location.Id);
        }

        return twins;
    }

    private static async Task<int> RenewUsersAsync(ConsoleDb db, BulkChange bulk, CancellationToken cancellationToken)
    {
        var key = bulk.Prepare("UPDATE OR IGNORE \"Users\" SET \"EmailKey\" = $key WHERE \"Id\" = $id", "$key", "$id");
        var search = bulk.Prepare("UPDATE \"Users\" SET \"NameKey\" = $name, \"SearchText\" = $text WHERE \"Id\" = $id", "$name", "$text", "$id");
        var twins = 0;
        foreach (var user in await IrregularUsers.Of(db).ToListAsync(cancellationToken))
        {
            var today = ComparisonKey.Of(user.Email);
            twins += today == user.EmailKey || BulkChange.Run(key, today, user.Id) == 1 ? 0 : 1;
            BulkChange.Run(search, user.NameKey, user.SearchText, user.Id);
        }

        return twins;
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
