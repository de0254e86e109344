using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BusinessTexting.Tests.Support;

/// <summary>Waits one second, and not five, for a database that another process holds.</summary>
internal sealed class Impatience : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ((SqliteConnection)connection).DefaultTimeout = 1;
        DatabaseFile.Run((SqliteConnection)connection, "PRAGMA busy_timeout=0");
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
