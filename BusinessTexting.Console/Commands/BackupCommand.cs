using System.CommandLine;
using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Backups;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The backup to make; it must not exist.", HelpName = "FILE" };
        var command = new Command("backup", "Copies the database with the key and head of its record and a seal, while the console runs.") { file };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingAsync(
            arguments, session => RunAsync(session, Path.GetFullPath(arguments.GetRequiredValue(file)), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSession session, string file, CancellationToken cancellationToken)
    {
        var text = session.Get<IStringLocalizer<BackupText>>();
        switch (await session.Get<BackupService>().BackUpAsync(file, CommandSession.Actor, cancellationToken))
        {
            case BackupOutcome.Made(var made, var entries):
                await session.Output.WriteLineAsync(session.Get<BackupSettings>().WithKey
                    ? text[nameof(BackupText.Made), made, entries]
                    : text[nameof(BackupText.MadeWithoutKey), made, entries, session.Get<RecordFiles>().Key]);
                return ExitCode.Done;
            case BackupOutcome.Exists(var taken):
                return await session.FailAsync(ExitCode.BadArguments, text[nameof(BackupText.Exists), taken]);
            case BackupOutcome.Broken(var fault):
                return await session.FailAsync(ExitCode.Problems, text[nameof(BackupText.BrokenNow), fault.In(session.Get<IStringLocalizer<RecordText>>())]);
            case BackupOutcome.NotStored(var trouble):
                return await session.FailAsync(ExitCode.NoDatabase, trouble.In(session.Get<IStringLocalizer<TextingText>>()));
            case BackupOutcome.NotWritten(var message):
                return await session.FailAsync(ExitCode.Problems, text[nameof(BackupText.NotWritten), message]);
            default:
                throw new UnreachableException();
        }
    }
}
