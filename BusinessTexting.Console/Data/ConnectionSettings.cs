using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Console.Data;

/// <summary>What every connection needs said anew. FULL: what was acknowledged survives a power cut. Waiting for a lock is done by the
/// provider, which retries until the command's timeout.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Settings(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Settings(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Settings(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
