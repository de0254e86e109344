using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Checks that the record is what the console wrote: all of it, in order, and nothing else; and that whoever reads it, through which
/// index ever, reads that.</summary>
public sealed class RecordVerification(IDbContextFactory<ConsoleDb> databases, RecordKey key, RecordHead head)
{
    private const int BatchSize = 2000;

    // More would read no faster: they share one file and one memory.
    private const int MostReaders = 4;

    // Where these are others, there is no record that could be read.
    private static readonly string[] RecordTables = ["AuditEntries", "PersonalDetails"];

    /// <summary>Reads entry after entry, however many there are, in one state of the database; nobody has to wait for it.</summary>
    /// <param name="from">The first entry to check; those before it are taken for granted.</param>
    /// <param name="progress">Is told now and then how far it has come.</param>
    public Task<VerifyOutcome> VerifyAsync(long from, IProgress<long>? progress, CancellationToken cancellationToken) =>
        Task.Run(() => RunAsync(head.Read(), from, progress, cancellationToken), cancellationToken);

    /// <summary>The same for the entries alone, whatever the head says: whether one is missing at the end nobody can tell then.</summary>
    public Task<VerifyOutcome> VerifyEntriesAsync(CancellationToken cancellationToken) =>
        Task.Run(() => RunAsync(kept: null, from: 1, progress: null, cancellationToken), cancellationToken);

    // The head is read before the entries: what is committed meanwhile is newer than it, and never older.
    private async Task<VerifyOutcome> RunAsync(KeptHead? kept, long from, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            // One more, which holds the indexes against the tables meanwhile.
            var readers = await RecordReader.OpenAsync(databases, key, 1 + Math.Min(Environment.ProcessorCount, MostReaders), cancellationToken);
            try
            {
                return await RunAsync(readers, kept, from, progress, cancellationToken);
            }
            finally
            {
                await RecordReader.CloseAsync(readers);
            }
        }
        catch (SqliteException exception) when (StorageTroubles.Behind(exception) is StorageTrouble.Unreadable)
        {
            return new VerifyOutcome.Broken(new ChainFault.Damaged(exception.Message));
        }
    }

    private static async Task<VerifyOutcome> RunAsync(
        IReadOnlyList<RecordReader> readers, KeptHead? kept, long from, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var differences = readers[^1].SchemaDifferences();
        if (differences.FirstOrDefault(difference => RecordTables.Contains(difference.Name) || difference.Type is "migration") is { } unreadable)
        {
            return new VerifyOutcome.Broken(new ChainFault.SchemaChanged(unreadable.Type, unreadable.Name));
        }

        // The first entry that does not fit says more than what was changed around it, so that is told only where every entry fits.
        var indexFault = Task.Run(readers[^1].IndexFault, CancellationToken.None);
        try
        {
            var outcome = await CheckEntriesAsync([.. readers.SkipLast(1)], kept, from, progress, cancellationToken);
            if (outcome is VerifyOutcome.Broken)
            {
                return outcome;
            }

            return differences is [var first, ..] ? new VerifyOutcome.Broken(new ChainFault.SchemaChanged(first.Type, first.Name))
                : await indexFault is { } finding ? new VerifyOutcome.Broken(new ChainFault.Damaged(finding))
                : outcome;
        }
        finally
        {
            // Who has seen enough takes the readers away.
            await ((Task)indexFault).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<VerifyOutcome> CheckEntriesAsync(
        IReadOnlyList<RecordReader> readers, KeptHead? kept, long from, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (readers[0].FirstBelowOne() is { } below)
        {
            return new VerifyOutcome.Broken(new ChainFault.BelowOne(below));
        }

        var before = from <= 1 ? AuditHead.Start : new AuditHead(from - 1, readers[0].HashOf(from - 1) ?? "");
        var check = new ChainCheck(before, (kept as KeptHead.Known)?.Head);
        await foreach (var batch in ExaminedAsync(readers, before.Sequence + 1))
        {
            foreach (var entry in batch)
            {
                if (check.Next(entry) is { } fault)
                {
                    return new VerifyOutcome.Broken(fault);
                }
            }

            progress?.Report(check.Last.Sequence);
            cancellationToken.ThrowIfCancellationRequested();
        }

        // Past the end there is nothing that --from could mean, but the head still tells whether there should be.
        var count = check.Last.Sequence - before.Sequence;
        var last = count > 0 ? check.Last : readers[0].Last;
        return (check.End(last.Sequence) ?? DetailsFault(readers[0], check) ?? FaultOf(kept, last.Sequence)) is { } atTheEnd
            ? new VerifyOutcome.Broken(atTheEnd)
            : new VerifyOutcome.Intact(count, last.Sequence, kept is KeptHead.Known(var known) ? last.Sequence - known.Sequence : 0);
    }

    private static ChainFault.DetailsAdded? DetailsFault(RecordReader reader, ChainCheck check) =>
        (reader.FirstDetailsOfNoEntry() ?? check.Erasures.Select(erasure => reader.FirstNotErased(erasure.UserId, erasure.Sequence)).FirstOrDefault(entry => entry is not null))
            is { } entry ? new ChainFault.DetailsAdded(entry) : null;

    // Each reader has every so-manieth batch; they come out in order. Where an entry is missing, a batch reaches into the next one's, and the
    // check has found the gap before it matters.
    private static async IAsyncEnumerable<List<ExaminedEntry>> ExaminedAsync(IReadOnlyList<RecordReader> readers, long from)
    {
        var last = readers[0].Last.Sequence;
        var next = from;
        var running = new Queue<(Task<List<ExaminedEntry>> Batch, RecordReader Reader)>();
        foreach (var reader in readers)
        {
            Start(reader);
        }

        try
        {
            while (running.TryPeek(out var first))
            {
                var batch = await first.Batch;
                running.Dequeue();
                Start(first.Reader);
                yield return batch;
            }
        }
        finally
        {
            // Who has seen enough takes the readers away.
            await Task.WhenAll(running.Select(one => one.Batch));
        }

        void Start(RecordReader reader)
        {
            if (next <= last)
            {
                var start = next;
                running.Enqueue((Task.Run(() => reader.Examine(start, BatchSize)), reader));
                next += BatchSize;
            }
        }
    }

    private static ChainFault? FaultOf(KeptHead? kept, long last) => kept switch
    {
        KeptHead.Missing => new ChainFault.HeadMissing(last),
        KeptHead.Forged => new ChainFault.HeadForged(),
        _ => null,
    };
}
