using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>What an import did, or would do. The counts are exact; the lists hold the first of each kind.</summary>
public sealed record ImportReport(
    ImportOptions Options,
    ImportCounts Organization,
    ImportCounts Locations,
    ImportCounts Users,
    Excerpt<RecordChange> Added,
    Excerpt<RecordChange> Changed,
    Excerpt<RecordChange> Removed,
    Excerpt<FileProblem> Problems,
    Excerpt<FileNotice> Notices,
    DirectoryLosses Losses,
    bool HasFatalProblem)
{
    public bool HasChanges => Organization.HasChanges || Locations.HasChanges || Users.HasChanges;

    /// <summary>So much would be lost that the exact number has to be confirmed, and it is not.</summary>
    public bool AwaitsConfirmation => Losses.ToConfirm is > 0 and var number && Options.ConfirmRemovals != number;

    /// <summary>Nothing keeps the import out: there is no problem, or only ones that may be skipped and are to be.</summary>
    public bool CanBeApplied => Problems.Total == 0 || (Options.SkipBadRows && !HasFatalProblem);
}
