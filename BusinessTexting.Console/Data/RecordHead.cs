using System.Globalization;
using System.Text;
using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BusinessTexting.Console.Data;

/// <summary>The file that names the newest entry, so that entries missing at the end are noticed. It follows the database: after every commit,
/// only forward, and only while the entry it names is still there.</summary>
public sealed class RecordHead(RecordFiles files, RecordKey key, ILogger<RecordHead> logger)
{
    private const string NotReadable = "not readable";

    /// <summary>Reads the file: sequence, hash and seal on one line.</summary>
    public KeptHead Read()
    {
        if (!File.Exists(files.Head))
        {
            return new KeptHead.Missing();
        }

        return File.ReadAllText(files.Head).TrimEnd().Split(' ') is [var sequence, var hash, var seal]
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && new AuditHead(number, hash) is var head
            && key.Seal(head) == seal
            ? new KeptHead.Known(head)
            : new KeptHead.Forged();
    }

    /// <summary>What the file says, as an entry tells it where the file is about to be replaced.</summary>
    public string Told()
    {
        try
        {
            return Read() switch
            {
                KeptHead.Known(var kept) => string.Create(CultureInfo.InvariantCulture, $"{kept.Sequence} {kept.Hash}"),
                KeptHead.Missing => "none",
                _ => NotReadable,
            };
        }
        catch (Exception exception) when (exception is UnusableDatabaseException or IOException or UnauthorizedAccessException)
        {
            return NotReadable;
        }
    }

    /// <summary>The line in the file for this head.</summary>
    public string LineOf(AuditHead head) => string.Create(CultureInfo.InvariantCulture, $"{head.Sequence} {head.Hash} {key.Seal(head)}");

    /// <summary>Whether there is a file.</summary>
    public bool Exists => File.Exists(files.Head);

    /// <summary>Copies the file, if there is one.</summary>
    internal Task CopyAsync(string to, CancellationToken cancellationToken) =>
        Exists ? DatabaseFiles.CopyAsync(files.Head, to, cancellationToken) : Task.CompletedTask;

    /// <summary>Writes the first head, for a record that is still empty. Where one is missing later, it has been taken away.</summary>
    internal void Ensure(bool hasEntries)
    {
        if (!hasEntries && !Exists)
        {
            Write(AuditHead.Start);
        }
    }

    /// <summary>Brings the file to the newest committed entry. A failure is logged and no more: the entries are stored, and the next commit
    /// catches up.</summary>
    internal void Follow(ConsoleDb db)
    {
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            using var alone = HoldDatabase(connection);
            Follow(ChainEnd.LastOf(connection, alone), sequence => ChainEnd.HashOf(connection, alone, sequence));
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            logger.HeadNotWritten(exception);
        }
    }

    /// <summary>Writes a head whatever stood there before: after a loss or a restored database, which an entry has to tell.</summary>
    internal void Write(AuditHead head)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(files.Head)!);

        // Always the same name: what a process that was killed here left, the next one writes over. Who writes holds the database.
        var draft = $"{files.Head}.draft";
        using (var file = OwnFile.Replace(draft))
        {
            file.Write(Encoding.ASCII.GetBytes($"{LineOf(head)}\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, files.Head, overwrite: true);
    }

    /// <summary>Writes the head for the newest entry there is, whatever stood there before. Within the transaction of an operation that entry may
    /// be its own: where it is not committed in the end, the head is found to be too far ahead, and can be made anew again.</summary>
    internal AuditHead Anchor(ConsoleDb db)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var joined = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        using var alone = joined is null ? HoldDatabase(connection) : null;
        var last = ChainEnd.LastOf(connection, joined ?? alone);
        Write(last);
        return last;
    }

    // Keeps other processes from writing an older head over a newer one.
    private static SqliteTransaction HoldDatabase(SqliteConnection connection) => connection.BeginTransaction(deferred: false);

    private void Follow(AuditHead last, Func<long, string?> hashOf)
    {
        switch (Read())
        {
            case KeptHead.Known(var kept) when kept == AuditHead.Start || hashOf(kept.Sequence) == kept.Hash:
                if (kept.Sequence < last.Sequence)
                {
                    Write(last);
                }

                break;
            default:
                // To move it would hide that entries, or the head itself, were tampered with.
                logger.HeadDoesNotFit(files.Head);
                break;
        }
    }
}
