using System.CommandLine;
using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Features.Backups;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A backup, with its key and head beside it.", HelpName = "FILE" };
        var command = new Command("restore", "Puts a backup in the place of the database, which is kept aside. Stop the console first.") { file };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnClosedAsync(
            arguments, session => RunAsync(session, Path.GetFullPath(arguments.GetRequiredValue(file)), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(CommandSession session, string file, CancellationToken cancellationToken)
    {
        var text = session.Get<IStringLocalizer<BackupText>>();
        switch (await session.Get<RestoreService>().RestoreAsync(file, CommandSession.Actor, cancellationToken))
        {
            case RestoreOutcome.Restored(var entries, null):
                await session.Output.WriteLineAsync(text[nameof(BackupText.Restored), file, entries]);
                return ExitCode.Done;
            case RestoreOutcome.Restored(var entries, var aside):
                await session.Output.WriteLineAsync(text[nameof(BackupText.RestoredAside), file, entries, aside]);
                return ExitCode.Done;
            case RestoreOutcome.NoBackup:
                return await session.FailAsync(ExitCode.NoSuchResource, text[nameof(BackupText.NoBackup), file]);
            case RestoreOutcome.Broken(var fault):
                return await session.FailAsync(ExitCode.Problems, text[nameof(BackupText.BrokenBackup), file, fault.In(session.Get<IStringLocalizer<RecordText>>())]);
            case RestoreOutcome.InUse:
                return await session.FailAsync(ExitCode.NoDatabase, text[nameof(BackupText.InUse)]);
            case RestoreOutcome.NotWritten(var message):
                return await session.FailAsync(ExitCode.Problems, text[nameof(BackupText.NotRestored), message]);
            default:
                throw new UnreachableException();
        }
    }
}
