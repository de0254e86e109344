using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Console.Data;

/// <summary>What every connection needs said anew. FULL: what was acknowledged survives a power cut. FAST: what is
/// overwritten or removed is blanked in its page, where that costs no further writing. For a lock SQLite waits as long as the
/// provider does, which would only try again now and then.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    public const string Pragmas = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=FAST;";

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
        var milliseconds = 1000 * ((SqliteConnection)connection).DefaultTimeout;
#pragma warning disable CA2100 // A number.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={milliseconds}; {Pragmas}");
#pragma warning restore CA2100
        return command;
    }
}
