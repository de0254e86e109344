using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Imports a directory folder: adds and updates the organization, its locations and users, all of it or nothing.</summary>
public sealed class DirectoryImportService(
    IDbContextFactory<ConsoleDb> databases,
    EligibilityPolicy policy,
    LicenseColumns licenses,
    Confirmations confirmations,
    TimeProvider clock,
    ILogger<DirectoryImportService> logger)
{
    /// <summary>How many of each list a page gets to show; the totals are exact.</summary>
    public const int Shown = ImportReportBuilder.ChangesKept;

    /// <summary>The dry run: everything that applying would find and do, and nothing written.</summary>
    public async Task<ImportPreview> PreviewAsync(
        DirectoryFiles files, ImportOptions options, IProgress<ImportProgress>? progress, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return new ImportPreview.Ready(await RunDryAsync(files, options, progress, actor, Shown, onProblem: null, cancellationToken));
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            logger.ImportNotStored(trouble, exception);
            return new ImportPreview.NotRead(trouble);
        }
    }

    /// <summary>Imports in one transaction; with any problem nothing is written, unless bad rows are to be skipped.</summary>
    public Task<ImportOutcome> ApplyAsync(
        DirectoryFiles files, ImportOptions options, IProgress<ImportProgress>? progress, Actor actor, CancellationToken cancellationToken) =>
        ApplyAsync(files, options, progress, actor, Shown, cancellationToken);

    /// <summary>Every problem of a dry run, in the order of files and lines, however many there are.</summary>
    public async Task ListProblemsAsync(
        DirectoryFiles files, ImportOptions options, Action<FileProblem> onProblem, Actor actor, CancellationToken cancellationToken) =>
        await RunDryAsync(files, options, progress: null, actor, faultsKept: 0, onProblem, cancellationToken);

    /// <summary>As for a page, with a limit of its own.</summary>
    internal Task<ImportReport> RunDryAsync(
        DirectoryFiles files,
        ImportOptions options,
        IProgress<ImportProgress>? progress,
        Actor actor,
        int faultsKept,
        Action<FileProblem>? onProblem,
        CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            actor.Require(Privilege.ImportDirectory);
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await db.Database.OpenConnectionAsync(cancellationToken);

            // A reading transaction: one state of the database throughout, and nobody has to wait.
            await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(transaction, cancellationToken);
            var report = new ImportReportBuilder(options, faultsKept, onProblem);
            var importer = new DirectoryImporter(files, FileLayouts.UsersWith(licenses), options, policy, report, progress);
            var change = new Change(db, actor, clock.GetUtcNow());
            await importer.CheckAsync(change, cancellationToken);
            await importer.CompareAsync(change, bulk: null, cancellationToken);
            return report.Build();
        },
        cancellationToken);

    /// <inheritdoc cref="ApplyAsync(DirectoryFiles, ImportOptions, IProgress{ImportProgress}?, Actor, CancellationToken)"/>
    internal Task<ImportOutcome> ApplyAsync(
        DirectoryFiles files, ImportOptions options, IProgress<ImportProgress>? progress, Actor actor, int faultsKept, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            if (!actor.May(Privilege.ImportDirectory))
            {
                logger.Refused(actor, Privilege.ImportDirectory);
                return new ImportOutcome.NotAllowed(Privilege.ImportDirectory);
            }

            try
            {
                var outcome = await WriteAsync(files, options, progress, actor, faultsKept, cancellationToken);
                Log(outcome, actor);
                return outcome;
            }
            catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
            {
                logger.ImportNotStored(trouble, exception);
                return new ImportOutcome.NotStored(trouble);
            }
        },
        cancellationToken);

    private async Task<ImportOutcome> WriteAsync(
        DirectoryFiles files, ImportOptions options, IProgress<ImportProgress>? progress, Actor actor, int faultsKept, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var bulk = await BulkChange.BeginAsync(db, cancellationToken);
        var builder = new ImportReportBuilder(options, faultsKept);
        var importer = new DirectoryImporter(files, FileLayouts.UsersWith(licenses), options, policy, builder, progress);
        var change = new Change(db, actor, clock.GetUtcNow());
        await importer.CheckAsync(change, cancellationToken);
        var isRefused = !importer.CanBeApplied;
        if (!isRefused && importer.TurnsSwitch && !confirmations.IsFresh(actor))
        {
            return new ImportOutcome.NotConfirmed();
        }

        await importer.CompareAsync(change, isRefused ? null : bulk, cancellationToken);
        var report = builder.Build();
        if (isRefused)
        {
            return new ImportOutcome.Refused(report);
        }

        if (report.AwaitsConfirmation)
        {
            return new ImportOutcome.RemovalsNotConfirmed(report);
        }

        if (report.HasChanges)
        {
            bulk.Record(change.Entry(AuditAction.DirectoryImported, Change.Subject.Directory, before: null, Summary(report))!);
            await bulk.CommitAsync(cancellationToken);
        }

        return new ImportOutcome.Applied(report);
    }

    private static SortedDictionary<string, string> Summary(ImportReport report) => new(StringComparer.Ordinal)
    {
        ["added"] = $"{report.Added.Total}",
        ["changed"] = $"{report.Changed.Total}",
        ["removed"] = $"{report.Removed.Total}",
        ["problemsSkipped"] = $"{report.Problems.Total}",
    };

    private void Log(ImportOutcome outcome, Actor actor)
    {
        switch (outcome)
        {
            case ImportOutcome.Applied(var report):
                logger.DirectoryImported(actor.Unnamed, report.Added.Total, report.Changed.Total, report.Removed.Total, report.Problems.Total);
                break;
            case ImportOutcome.RemovalsNotConfirmed(var report):
                logger.RemovalsNotConfirmed(actor.Unnamed, report.Losses.ToConfirm);
                break;
            case ImportOutcome.Refused(var report):
                logger.ImportRefused(actor.Unnamed, report.Problems.Total);
                break;
        }
    }
}
