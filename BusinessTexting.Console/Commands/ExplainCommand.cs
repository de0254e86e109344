using System.CommandLine;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Features.Users;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

internal static class ExplainCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "The user's e-mail, in any case.", HelpName = "EMAIL" };
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("explain", "Says why a user can or cannot text: every finding with its evidence.") { email, json };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingToReadAsync(
            arguments,
            async session =>
            {
                var wanted = arguments.GetRequiredValue(email);
                if (await session.Get<UserService>().FindAsync(wanted, CommandSession.Actor, cancellationToken) is not { } details)
                {
                    return await session.FailAsync(ExitCode.NoSuchResource, $"There is no user with the e-mail {wanted}.");
                }

                var explanation = UserExplanation.Of(
                    details, session.Get<Core.Eligibility.EligibilityPolicy>(), session.Get<IStringLocalizer<EligibilityText>>());
                await session.Output.WriteLineAsync(arguments.GetValue(json) ? CommandJson.Write(explanation) : explanation.ToText());
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }
}
