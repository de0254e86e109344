using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Features.Backups;

/// <summary>The files that a restore begins with.</summary>
/// <param name="Key">The record's key that its seal has to fit: never the one beside the backup, which says nothing that whoever made the backup
/// could not say. Without a seal that one is taken, and else the console's own.</param>
internal sealed record RestoreSource(RecordFiles Backup, string Key, bool IsSealed)
{
    /// <summary>What the entry of the restore says of it.</summary>
    public SortedDictionary<string, string> Told
    {
        get
        {
            var told = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["restoredFrom"] = Path.GetFileName(Backup.Database) };
            if (!IsSealed)
            {
                told["seal"] = File.Exists(Backup.Head) ? "none" : "none, and no head";
            }

            return told;
        }
    }

    /// <param name="console">Where the console's own files are.</param>
    public static RestoreSource Of(RestoreRequest request, RecordFiles console)
    {
        var backup = RecordFiles.For(request.File, key: null, head: null);
        return new RestoreSource(backup, request.KeyFile ?? (request.IsUnsealed && File.Exists(backup.Key) ? backup.Key : console.Key), !request.IsUnsealed);
    }

    /// <summary>Why there is nothing to begin with; null when there is.</summary>
    public RestoreOutcome? FaultOf(RestoreRequest request) => this switch
    {
        _ when !File.Exists(Backup.Database) => new RestoreOutcome.NoBackup(Backup.Database),
        { IsSealed: true } when !File.Exists(Backup.Seal) => new RestoreOutcome.WithoutSeal(),
        { IsSealed: false } when File.Exists(Backup.Seal) => new RestoreOutcome.HasSeal(),
        _ when request.KeyFile is null && !File.Exists(Key) => new RestoreOutcome.NoKey(),
        _ when !RecordKey.IsIn(Key) => new RestoreOutcome.NotAKey(Key),
        _ => null,
    };

    public async Task CopyAsync(RecordFiles draft, CancellationToken cancellationToken)
    {
        await DatabaseFiles.CopyAsync(Key, draft.Key, cancellationToken);

        // What a killed console left for SQLite to take in belongs to a database that was put aside. Beside a backup it belongs to nobody.
        var (left, leftInDraft) = ($"{Backup.Database}-wal", $"{draft.Database}-wal");
        foreach (var (from, to) in new[] { (Backup.Head, draft.Head), (Backup.Database, draft.Database), (IsSealed ? "" : left, leftInDraft) })
        {
            if (File.Exists(from))
            {
                await DatabaseFiles.CopyAsync(from, to, cancellationToken);
            }
        }
    }

    /// <summary>Whether these bytes are what was sealed, and no other key lies beside them. Nothing is asked of what has no seal.</summary>
    public async Task<bool> IsGenuineAsync(RecordFiles draft, CancellationToken cancellationToken) =>
        !IsSealed || (IsNoOtherKeyThere() && await new BackupSeal(new RecordKey(draft)).FitsAsync(Backup.Seal, draft, cancellationToken));

    /// <summary>Checks pages and record. The copies that are made before an upgrade may have no head; they get one here, once every entry is checked.</summary>
    public async Task<VerifyOutcome> CheckAsync(DatabaseCopy draft, CancellationToken cancellationToken)
    {
        if (File.Exists(Backup.Head))
        {
            return await draft.CheckAsync(cancellationToken);
        }

        var outcome = await draft.CheckEntriesAsync(cancellationToken);
        if (outcome is VerifyOutcome.Intact)
        {
            await draft.AnchorAsync(cancellationToken);
        }

        return outcome;
    }

    private bool IsNoOtherKeyThere() =>
        !File.Exists(Backup.Key) || (RecordKey.IsIn(Backup.Key) && File.ReadAllBytes(Backup.Key).AsSpan().SequenceEqual(File.ReadAllBytes(Key)));
}
