using System.CommandLine;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Commands;

internal static class SetLocationCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The location's name.", HelpName = "NAME" };
        var choice = ChangeCommand.Choice(FileValues.LocationDefaults);
        var command = new Command("set-location", "Sets a location default.") { name, choice };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingAsync(
            arguments,
            async session =>
            {
                var (wanted, chosen) = (arguments.GetRequiredValue(name), arguments.GetValue(choice));
                var key = ComparisonKey.Of(wanted);
                var locations = session.Get<LocationService>();
                var details = (await locations.ListAsync(CommandSession.Actor, cancellationToken)).FirstOrDefault(details => details.Location.NameKey == key);
                var outcome = details is null
                    ? new ChangeOutcome.Missing()
                    : await locations.SetDefaultAsync(details.Location.Id, chosen, version: null, CommandSession.Actor, cancellationToken);
                return await ChangeCommand.AnswerAsync(session, outcome, $"Location {details?.Location.Name ?? wanted}", FileValues.LocationDefaults.TextOf(chosen));
            },
            cancellationToken));
        return command;
    }
}
