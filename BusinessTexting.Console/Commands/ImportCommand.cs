using System.CommandLine;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Features.DirectoryImport;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

internal static class ImportCommand
{
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "The folder with organization.json, locations.csv and users.csv.",
        HelpName = "FOLDER",
    };

    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows") { Description = "Imports the good rows though others are bad; every bad one is reported." };
    private static readonly Option<bool> RemoveAbsent = new("--remove-absent") { Description = "Removes stored users who are not in the file." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Says what would happen, and writes nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints the report as JSON." };

    public static Command Create()
    {
        var command = new Command("import", "Imports a directory folder.") { Folder, SkipBadRows, RemoveAbsent, DryRun, Json };
        command.SetAction((arguments, cancellationToken) => arguments.GetValue(DryRun)
            ? CommandSession.OnExistingOrEmptyAsync(arguments, session => RunDryAsync(session, cancellationToken), cancellationToken)
            : CommandSession.OnAnyAsync(arguments, session => RunAsync(session, cancellationToken), cancellationToken));
        return command;
    }

    private static ImportOptions Options(ParseResult arguments) => new(arguments.GetValue(SkipBadRows), arguments.GetValue(RemoveAbsent));

    private static DirectoryFiles Files(ParseResult arguments) => DirectoryFiles.InFolder(Path.GetFullPath(arguments.GetRequiredValue(Folder)));

    private static async Task<int> RunDryAsync(CommandSession session, CancellationToken cancellationToken)
    {
        using var files = Files(session.Arguments);
        var report = await session.Get<DirectoryImportService>().RunDryAsync(
            files, Options(session.Arguments), progress: null, CommandSession.Actor, faultsKept: int.MaxValue, onProblem: null, cancellationToken);
        await PrintAsync(session, "DryRun", report);
        return report.CanBeApplied ? ExitCode.Done : ExitCode.Problems;
    }

    private static async Task<int> RunAsync(CommandSession session, CancellationToken cancellationToken)
    {
        using var files = Files(session.Arguments);
        var outcome = await session.Get<DirectoryImportService>().ApplyAsync(
            files, Options(session.Arguments), progress: null, CommandSession.Actor, faultsKept: int.MaxValue, cancellationToken);
        switch (outcome)
        {
            case ImportOutcome.Applied(var report):
                await PrintAsync(session, "Applied", report);
                return ExitCode.Done;
            case ImportOutcome.Refused(var report):
                await PrintAsync(session, "Refused", report);
                return ExitCode.Problems;
            case ImportOutcome.NotStored(var trouble):
                return await session.FailAsync(ExitCode.NoDatabase, trouble.In(session.Get<IStringLocalizer<TextingText>>()));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task PrintAsync(CommandSession session, string outcome, ImportReport report)
    {
        var words = session.Get<IStringLocalizer<DirectoryImportText>>();
        await session.Output.WriteLineAsync(session.Arguments.GetValue(Json)
            ? CommandJson.Write(ImportReportJson.Of(outcome, report, words))
            : ImportReportText.Of(outcome, report, words));
    }
}
