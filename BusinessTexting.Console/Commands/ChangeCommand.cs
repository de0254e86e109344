using System.CommandLine;
using System.Diagnostics;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

/// <summary>What the three commands that store a choice have in common.</summary>
internal static class ChangeCommand
{
    public static Argument<TextingChoice> Choice(ClosedSet<TextingChoice> choices) => new("choice")
    {
        Description = $"One of: {choices.Allowed.ToLowerInvariant()}.",
        HelpName = string.Join('|', choices.Allowed.ToLowerInvariant().Split(", ")),
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (text is not "" && choices.Find(text) is { } choice)
            {
                return choice;
            }

            result.AddError($"'{text}' is not a choice; use one of: {choices.Allowed.ToLowerInvariant()}.");
            return default;
        },
    };

    /// <param name="subject">What was changed: the organization default, a location, a user.</param>
    /// <param name="choice">As it is written on the command line.</param>
    public static async Task<int> AnswerAsync(CommandSession session, ChangeOutcome outcome, string subject, string choice)
    {
        switch (outcome)
        {
            case ChangeOutcome.Saved(_, _, { IsEmpty: true }):
                await session.Output.WriteLineAsync($"{subject}: {choice} is stored.");
                return ExitCode.Done;
            case ChangeOutcome.Saved(_, _, var blockedBy):
                await session.Output.WriteLineAsync($"{subject}: {choice} is stored; blocked by {blockedBy}.");
                return ExitCode.Done;
            case ChangeOutcome.Unchanged(_, _, { IsEmpty: true }):
                await session.Output.WriteLineAsync($"{subject}: {choice} was stored already; nothing changed.");
                return ExitCode.Done;
            case ChangeOutcome.Unchanged(_, _, var blockedBy):
                await session.Output.WriteLineAsync($"{subject}: {choice} was stored already; blocked by {blockedBy}.");
                return ExitCode.Done;
            case ChangeOutcome.Missing:
                return await session.FailAsync(ExitCode.NoSuchResource, $"{subject}: there is none.");
            case ChangeOutcome.NotStored(var trouble):
                return await session.FailAsync(ExitCode.NoDatabase, trouble.In(session.Get<IStringLocalizer<TextingText>>()));
            default:
                throw new UnreachableException();
        }
    }
}
