using System.CommandLine;
using System.Globalization;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Features.DirectoryImport;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("paths")
    {
        Description = "The folder with organization.json, locations.csv and users.csv, or the three files by any name.",
        HelpName = "FOLDER|FILE…",
        Arity = ArgumentArity.OneOrMore,
        Validators =
        {
            // Where any number of files may be named, an option that there is not would be taken for one of them.
            result =>
            {
                foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
                {
                    result.AddError($"'{token.Value}' is not an option of import.");
                }
            },
        },
    };

    private static readonly Option<bool> SkipBadRows = new("--skip-bad-rows") { Description = "Imports the good rows though others are bad; every bad one is reported." };
    private static readonly Option<bool> RemoveAbsent = new("--remove-absent") { Description = "Removes stored users who are not in the file." };
    private static readonly Option<int?> ConfirmRemovals = new("--confirm-removals")
    {
        Description = "Lets this many users and values go although they are many: everybody, more than one user in ten (of fewer than twenty: than half), or more than a hundred.",
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            result.AddError($"'{text}' is not a number; use the one that the report says.");
            return null;
        },
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Says what would happen, and writes nothing." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints the report as JSON." };

    public static Command Create()
    {
        var command = new Command("import", "Imports a directory folder.") { Paths, SkipBadRows, RemoveAbsent, ConfirmRemovals, DryRun, Json };
        command.SetAction((arguments, cancellationToken) => arguments.GetValue(DryRun)
            ? CommandSession.OnExistingOrEmptyAsync(arguments, session => RunDryAsync(session, cancellationToken), cancellationToken)
            : CommandSession.OnAnyAsync(arguments, session => RunAsync(session, cancellationToken), cancellationToken));
        return command;
    }

    private static ImportOptions Options(ParseResult arguments) =>
        new(arguments.GetValue(SkipBadRows), arguments.GetValue(RemoveAbsent), arguments.GetValue(ConfirmRemovals));

    // What is not there was meant as a folder, unless it is called as a file.
    private static DirectoryFiles Files(ParseResult arguments) => arguments.GetRequiredValue(Paths) switch
    {
        [var only] when Directory.Exists(only) || (!File.Exists(only) && !Path.HasExtension(only)) => DirectoryFiles.InFolder(Path.GetFullPath(only)),
        var paths => DirectoryFiles.OneByOne(paths),
    };

    private static async Task<int> RunDryAsync(CommandSession session, CancellationToken cancellationToken)
    {
        using var files = Files(session.Arguments);
        var report = await session.Get<DirectoryImportService>().RunDryAsync(
            files, Options(session.Arguments), progress: null, CommandSession.Actor, faultsKept: int.MaxValue, onProblem: null, cancellationToken);
        await PrintAsync(session, "DryRun", report);
        return report.CanBeApplied && !report.AwaitsConfirmation ? ExitCode.Done : ExitCode.Problems;
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
            case ImportOutcome.RemovalsNotConfirmed(var report):
                await PrintAsync(session, "NotConfirmed", report);
                return ExitCode.Problems;
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
