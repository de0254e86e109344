using System.CommandLine;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Commands;

internal static class VerdictsCommand
{
    private const string Header = "email,state,configured,decided_by,not_met,unknown";

    private static readonly ClosedSet<TextingState> States = new(("On", TextingState.On), ("Off", TextingState.Off), ("Blocked", TextingState.Blocked));

    public static Command Create()
    {
        var email = new Option<string?>("--email") { Description = "Only the user with this e-mail.", HelpName = "E" };
        var state = new Option<TextingState?>("--state")
        {
            Description = $"Only users in this state: {States.Allowed}.",
            HelpName = "S",
            CustomParser = result => Parse(result, "a state", States.Allowed, text => States.Find(text)),
        };
        var rule = new Option<RuleCode?>("--rule")
        {
            Description = "Only users who do not meet this rule.",
            HelpName = "CODE",
            CustomParser = result => Parse(
                result, "a rule code", string.Join(", ", RuleCodes.All.Select(code => code.Text)), text => RuleCodes.TryParse(text, out var code) ? code : null),
        };
        var command = new Command("verdicts", "Prints the verdict of every user as CSV, sorted by e-mail.") { email, state, rule };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingToReadAsync(
            arguments,
            session => PrintAsync(session, arguments.GetValue(email), arguments.GetValue(state), arguments.GetValue(rule), cancellationToken),
            cancellationToken));
        return command;
    }

    private static TValue? Parse<TValue>(System.CommandLine.Parsing.ArgumentResult result, string kind, string allowed, Func<string, TValue?> parse)
        where TValue : struct
    {
        var text = result.Tokens.Single().Value;
        var value = parse(text);
        if (value is null)
        {
            result.AddError($"'{text}' is not {kind}; use one of: {allowed}.");
        }

        return value;
    }

    private static async Task<int> PrintAsync(CommandSession session, string? email, TextingState? state, RuleCode? rule, CancellationToken cancellationToken)
    {
        await session.Output.WriteLineAsync(Header);
        await using var sight = await session.Get<ReadStore>().OpenAsync(Privilege.SeeDirectory, CommandSession.Actor, cancellationToken);
        if (await sight.OrganizationAsync(cancellationToken) is not { } organization)
        {
            return ExitCode.Done;
        }

        var policy = session.Get<EligibilityPolicy>();
        var locations = await sight.Locations.ToDictionaryAsync(location => location.Id, cancellationToken);
        var key = email is null ? null : ComparisonKey.Of(email);
        var users = sight.Users.Where(user => key == null || user.EmailKey == key).OrderBy(user => user.EmailKey);
        await foreach (var user in users.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var location = user.LocationId is { } id ? locations[id] : null;
            var (_, _, _, verdict, texting) = UserDetails.Of(policy, organization, location, user);
            if ((state is null || texting.State == state) && (rule is null || verdict.NotMet.Contains(rule.Value)))
            {
                await session.Output.WriteLineAsync(Line(user, texting, verdict));
            }
        }

        return ExitCode.Done;
    }

    private static string Line(User user, EffectiveTexting texting, EligibilityVerdict verdict) => string.Join(
        ',',
        FileCell.Plain(user.EmailKey),
        texting.State,
        texting.IsConfiguredOn ? nameof(TextingChoice.On) : nameof(TextingChoice.Off),
        texting.DecidedBy,
        verdict.NotMet,
        verdict.Unknown);
}
