using System.Globalization;
using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

/// <summary>The report of an import for a person to read.</summary>
internal static class ImportReportText
{
    private const int NoticesShown = 1000;

    public static string Of(string outcome, ImportReport report, IStringLocalizer<DirectoryImportText> words)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{Headline(outcome, report)}\n");
        Losses(page, report, words);
        Count(page, "Organization", report.Organization);
        Count(page, "Locations", report.Locations);
        Count(page, "Users", report.Users);
        if (outcome is "DryRun")
        {
            Changes(page, "Changed", report.Changed);
            Changes(page, "Removed", report.Removed);
        }

        List(page, "Notices", report.Notices.Total, report.Notices.First.Take(NoticesShown).Select(notice => $"{notice.Place(words)}: {notice.In(words)}"));
        List(page, "Problems", report.Problems.Total, report.Problems.First.Select(problem => $"{Place(problem, words)}: {problem.In(words)}"));
        return page.ToString().TrimEnd('\n');
    }

    private static string Headline(string outcome, ImportReport report) => (outcome, report) switch
    {
        ("DryRun", { CanBeApplied: true, AwaitsConfirmation: true }) => "Dry run: nothing would be written, because much would be lost.",
        ("NotConfirmed", _) => "Nothing was written, because much would be lost.",
        ("DryRun", { CanBeApplied: true, HasChanges: true }) => "Dry run: nothing was written.",
        ("DryRun", { CanBeApplied: true }) => "Dry run: there is nothing to change.",
        ("DryRun", _) => "Dry run: nothing would be written, because of the problems below.",
        (_, { CanBeApplied: false, Options.SkipBadRows: false, HasFatalProblem: false }) => "Nothing was written, because of the problems below. Correct them, or import the good rows with --skip-bad-rows.",
        (_, { CanBeApplied: false }) => "Nothing was written, because of the problems below.",
        (_, { HasChanges: false }) => "Everything was already as the files say; nothing was written.",
        _ => "Imported.",
    };

    private static void Losses(StringBuilder page, ImportReport report, IStringLocalizer<DirectoryImportText> words)
    {
        if (report.CanBeApplied && report.AwaitsConfirmation)
        {
            var number = report.Losses.ToConfirm;
            var confirm = report.Options.ConfirmRemovals is { } confirmed
                ? words[nameof(DirectoryImportText.ConfirmOther), confirmed, number]
                : words[nameof(DirectoryImportText.ConfirmNumber), number];
            page.AppendJoin('\n', report.Losses.In(words)).Append('\n').Append(confirm.Value).Append('\n');
        }
    }

    private static void Count(StringBuilder page, string kind, ImportCounts counts) => page.Append(
        CultureInfo.InvariantCulture,
        $"{kind}: {counts.Added} added, {counts.Changed} changed, {counts.Unchanged} unchanged, {counts.Removed} removed, {counts.Bad} bad\n");

    private static void Changes(StringBuilder page, string title, Excerpt<RecordChange> changes) => List(page, title, changes.Total, changes.First.Select(
        change => change.Fields.Any(field => field.Before.Length > 0 && field.After.Length > 0) || title is "Changed"
            ? $"{change.Name}: {string.Join("; ", change.Fields.Select(field => $"{field.Field} \"{field.Before}\" -> \"{field.After}\""))}"
            : change.Name));

    private static void List(StringBuilder page, string title, int total, IEnumerable<string> lines)
    {
        if (total == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n{title}: {total}\n");
        var shown = 0;
        foreach (var line in lines)
        {
            page.Append("  ").Append(line).Append('\n');
            shown++;
        }

        page.Append(shown < total ? $"  and {total - shown} more\n" : "");
    }

    private static string Place(FileProblem problem, IStringLocalizer<DirectoryImportText> words) =>
        problem.Value.Length > 0 && problem.Line is not null ? $"{problem.Place(words)} \"{problem.Value}\"" : problem.Place(words);
}
