using System.CommandLine;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Commands;

internal static class SetUserCommand
{
    public static Command Create()
    {
        var email = new Argument<string>("email") { Description = "The user's e-mail, in any case.", HelpName = "EMAIL" };
        var choice = ChangeCommand.Choice(FileValues.UserChoices);
        var command = new Command("set-user", "Sets one user's choice.") { email, choice };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingAsync(
            arguments,
            async session =>
            {
                var (wanted, chosen) = (arguments.GetRequiredValue(email), arguments.GetValue(choice));
                var users = session.Get<UserService>();
                var details = await users.FindAsync(wanted, CommandSession.Actor, cancellationToken);
                var outcome = details is null
                    ? new ChangeOutcome.Missing()
                    : await users.SetTextingAsync(details.User.Id, chosen, version: null, CommandSession.Actor, cancellationToken);
                return await ChangeCommand.AnswerAsync(session, outcome, $"User {details?.User.Email ?? wanted}", FileValues.UserChoices.TextOf(chosen));
            },
            cancellationToken));
        return command;
    }
}
