using System.CommandLine;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Commands;

internal static class SetDefaultCommand
{
    public static Command Create()
    {
        var choice = ChangeCommand.Choice(FileValues.OrganizationDefaults);
        var command = new Command("set-default", "Sets the organization default.") { choice };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingAsync(
            arguments,
            async session =>
            {
                var chosen = arguments.GetValue(choice);
                var outcome = await session.Get<ServiceSettingsService>().SetDefaultAsync(chosen, version: null, CommandSession.Actor, cancellationToken);
                return await ChangeCommand.AnswerAsync(session, outcome, "Organization default", FileValues.OrganizationDefaults.TextOf(chosen));
            },
            cancellationToken));
        return command;
    }
}
