using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

/// <summary>The shape of <c>import --json</c>: exact counts, all problems and notices, and the first thousand changes of each kind.</summary>
/// <param name="Outcome">Applied, Refused, NotConfirmed or DryRun.</param>
internal sealed record ImportReportJson(
    string Outcome,
    ImportOptions Options,
    ImportCounts Organization,
    ImportCounts Locations,
    ImportCounts Users,
    Excerpt<RecordChange> Added,
    Excerpt<RecordChange> Changed,
    Excerpt<RecordChange> Removed,
    DirectoryLosses Losses,
    IReadOnlyList<ImportReportJson.Fault> Problems,
    IReadOnlyList<ImportReportJson.Fault> Notices)
{
    public static ImportReportJson Of(string outcome, ImportReport report, IStringLocalizer<DirectoryImportText> words) => new(
        outcome,
        report.Options,
        report.Organization,
        report.Locations,
        report.Users,
        report.Added,
        report.Changed,
        report.Removed,
        report.Losses,
        [.. report.Problems.First.Select(problem => Fault.Of(problem, words))],
        [.. report.Notices.First.Select(notice => Fault.Of(notice, words))]);

    /// <param name="Message">What is wrong, or was assumed, and what to do; for a person to read.</param>
    public sealed record Fault(string File, int? Line, string Column, string Value, string Code, string Message)
    {
        public static Fault Of(FileProblem problem, IStringLocalizer<DirectoryImportText> words) =>
            new(problem.File, problem.Line, problem.Column, problem.Value, problem.Code.ToString(), problem.In(words));

        public static Fault Of(FileNotice notice, IStringLocalizer<DirectoryImportText> words) =>
            new(notice.File, notice.Line, notice.Column, notice.Value, notice.Code.ToString(), notice.In(words));
    }
}
