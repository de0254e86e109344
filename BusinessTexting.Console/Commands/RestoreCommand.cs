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
        var file = new Argument<string>("file") { Description = "A backup, with its head and seal beside it.", HelpName = "FILE" };
        var key = new Option<string?>("--key")
        {
            Description = "The record's key, kept apart from the backup; otherwise the one that this console has.",
            HelpName = "KEYFILE",
        };
        var unsealed = new Option<bool>("--unsealed") { Description = "Restores a copy without a seal: made by an older console, or put aside by a restore." };
        var command = new Command("restore", "Puts a backup in the place of the database, which is kept aside. Stop the console first.") { file, key, unsealed };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnClosedAsync(
            arguments,
            session => RunAsync(
                session,
                new RestoreRequest(
                    Path.GetFullPath(arguments.GetRequiredValue(file)),
                    arguments.GetValue(key) is { } kept ? Path.GetFullPath(kept) : null,
                    arguments.GetValue(unsealed)),
                cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(CommandSession session, RestoreRequest request, CancellationToken cancellationToken)
    {
        var text = session.Get<IStringLocalizer<BackupText>>();
        var file = request.File;
        switch (await session.Get<RestoreService>().RestoreAsync(request, CommandSession.Actor, cancellationToken))
        {
            case RestoreOutcome.Restored(var entries, var aside):
                await session.Output.WriteLineAsync(
                    aside is null ? text[nameof(BackupText.Restored), file, entries] : text[nameof(BackupText.RestoredAside), file, entries, aside]);
                return ExitCode.Done;
            case RestoreOutcome.NoBackup:
                return await session.FailAsync(ExitCode.NoSuchResource, text[nameof(BackupText.NoBackup), file]);
            case RestoreOutcome.WithoutSeal:
                return await session.FailAsync(ExitCode.Problems, text[nameof(BackupText.WithoutSeal), file]);
            case RestoreOutcome.HasSeal:
                return await session.FailAsync(ExitCode.BadArguments, text[nameof(BackupText.HasSeal), file]);
            case RestoreOutcome.SealBroken:
                return await session.FailAsync(ExitCode.Problems, text[nameof(BackupText.SealBroken), file]);
            case RestoreOutcome.NoKey:
                return await session.FailAsync(ExitCode.NoDatabase, text[nameof(BackupText.NoKey), file]);
            case RestoreOutcome.NotAKey(var key):
                return await session.FailAsync(request.KeyFile is null ? ExitCode.NoDatabase : ExitCode.BadArguments, text[nameof(BackupText.NotAKey), key]);
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
