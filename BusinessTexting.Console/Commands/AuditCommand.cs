using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

internal static class AuditCommand
{
    public static Command Create() => new("audit", "Checks the record of all changes.") { Verify(), Head(), Anchor() };

    private static Command Verify()
    {
        var from = new Option<long>("--from")
        {
            Description = "Only from this entry on; those before it are taken for granted.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
            CustomParser = result =>
            {
                if (long.TryParse(result.Tokens.Single().Value, CultureInfo.InvariantCulture, out var number) && number >= 1)
                {
                    return number;
                }

                result.AddError($"'{result.Tokens.Single().Value}' is not the number of an entry; use 1 or more.");
                return 1;
            },
        };
        var command = new Command("verify", "Checks that the record is complete and unchanged.") { from };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingUnopenedAsync(
            arguments, session => VerifyAsync(session, arguments.GetValue(from), cancellationToken)));
        return command;
    }

    private static Command Head()
    {
        var command = new Command("head", "Prints the head of the record, to be kept elsewhere.");
        command.SetAction((arguments, _) => CommandSession.OnExistingUnopenedAsync(arguments, PrintHeadAsync));
        return command;
    }

    private static Command Anchor()
    {
        var command = new Command("anchor", "Makes the head of the record anew where it is lost or does not fit, once all entries are checked; an entry tells of it.");
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingAsync(arguments, session => AnchorAsync(session, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> AnchorAsync(CommandSession session, CancellationToken cancellationToken)
    {
        var text = session.Get<IStringLocalizer<RecordText>>();
        switch (await session.Get<RecordAnchoring>().AnchorAsync(CommandSession.Actor, cancellationToken))
        {
            case AnchorOutcome.Anchored(var last):
                await session.Output.WriteLineAsync(text[nameof(RecordText.Anchored), last]);
                return ExitCode.Done;
            case AnchorOutcome.Fits:
                await session.Output.WriteLineAsync(text[nameof(RecordText.AnchorNotNeeded)]);
                return ExitCode.Done;
            case AnchorOutcome.Broken(var fault):
                return await session.FailAsync(ExitCode.Problems, text[nameof(RecordText.NotAnchored), fault.In(text)]);
            case AnchorOutcome.NotWritten(var message):
                return await session.FailAsync(ExitCode.Problems, text[nameof(RecordText.HeadNotWritten), message]);
            case AnchorOutcome.NotStored(var trouble):
                return await session.FailAsync(ExitCode.NoDatabase, trouble.In(session.Get<IStringLocalizer<TextingText>>()));
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<int> VerifyAsync(CommandSession session, long from, CancellationToken cancellationToken)
    {
        var database = new ReadOnlyDatabase(session.Get<RecordFiles>(), session.Get<RecordKey>(), session.Get<RecordHead>());
        var outcome = await database.VerifyAsync(from, cancellationToken);
        await session.Output.WriteLineAsync(outcome.In(session.Get<IStringLocalizer<RecordText>>()));
        return outcome is VerifyOutcome.Intact ? ExitCode.Done : ExitCode.Problems;
    }

    private static async Task<int> PrintHeadAsync(CommandSession session)
    {
        var head = session.Get<RecordHead>();
        switch (head.Read())
        {
            case KeptHead.Known(var kept):
                await session.Output.WriteLineAsync(head.LineOf(kept));
                return ExitCode.Done;
            case KeptHead.Missing:
                return await session.FailAsync(ExitCode.Problems, session.Get<IStringLocalizer<RecordText>>()[nameof(RecordText.HeadMissing)]);
            default:
                return await session.FailAsync(ExitCode.Problems, session.Get<IStringLocalizer<RecordText>>()[nameof(RecordText.HeadForged)]);
        }
    }
}
