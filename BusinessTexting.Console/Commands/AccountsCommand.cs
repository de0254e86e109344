using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Core.Files;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Commands;

/// <summary>Who can sign in, for whoever runs the console: also when nobody can any more.</summary>
internal static class AccountsCommand
{
    private const string Header = "email,role,state,second_factor,locked_until";

    public static Command Create() => new("accounts", "Lists the administrators, or lets one back in.") { List(), Reset() };

    private static Command List()
    {
        var command = new Command("list", "Prints the administrators as CSV, sorted by e-mail.");
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingToReadAsync(
            arguments,
            async session =>
            {
                await session.Output.WriteLineAsync(Header);
                var views = await session.Get<AdministratorService>().ListAsync(CommandSession.Actor, cancellationToken);
                foreach (var view in views.OrderBy(view => view.Administrator.NormalizedEmail, StringComparer.Ordinal))
                {
                    await session.Output.WriteLineAsync(Line(view, session.Get<TimeProvider>().GetUtcNow()));
                }

                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    private static Command Reset()
    {
        var email = new Argument<string>("email") { Description = "The administrator's e-mail, in any case.", HelpName = "EMAIL" };
        var url = new Option<Uri>("--url")
        {
            Description = "Where people open the console; otherwise http://localhost:5080.",
            HelpName = "URL",
            DefaultValueFactory = _ => new Uri("http://localhost:5080"),
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                {
                    return address;
                }

                result.AddError($"'{text}' is not an address such as https://texting.example.com.");
                return null;
            },
        };
        var command = new Command("reset", "Allows signing in, forgets lockout, password and second factor, ends every session and makes a one-time link for a new password.")
        {
            email,
            url,
        };
        command.SetAction((arguments, cancellationToken) => CommandSession.OnExistingAsync(
            arguments,
            session => ResetAsync(session, arguments.GetRequiredValue(email), arguments.GetRequiredValue(url), cancellationToken),
            cancellationToken));
        return command;
    }

    private static async Task<int> ResetAsync(CommandSession session, string email, Uri console, CancellationToken cancellationToken)
    {
        switch (await session.Get<AdministratorService>().ReadmitAsync(email, CommandSession.Actor, cancellationToken))
        {
            case { Link: { } link }:
                var path = AccountLinks.JoinWith(link.Secret);
                await session.Output.WriteLineAsync($"Account {email.Trim()}: signing in is allowed, lockout, password and second factor are cleared, every session has ended.");
                await session.Output.WriteLineAsync($"A new password can be chosen once, until {link.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, at {path}");
                await session.Output.WriteLineAsync(new Uri(console, path).AbsoluteUri);
                return ExitCode.Done;
            case { Outcome: ChangeOutcome.Missing }:
                return await session.FailAsync(ExitCode.NoSuchResource, $"There is no administrator with the e-mail {email}.");
            case { Outcome: ChangeOutcome.NotStored(var trouble) }:
                return await session.FailAsync(ExitCode.NoDatabase, trouble.In(session.Get<IStringLocalizer<TextingText>>()));
            default:
                throw new UnreachableException();
        }
    }

    private static string Line(AdministratorView view, DateTimeOffset now) => string.Join(
        ',',
        FileCell.Plain(view.Administrator.Email!),
        view.Administrator.Role,
        view.Administrator switch { { IsDisabled: true } => "Disabled", { IsInvited: true } => "Invited", _ => "Active" },
        string.Join(';', new[] { view.Administrator.TwoFactorEnabled ? "App" : "", view.HasPasskey ? "Passkey" : "" }.Where(factor => factor is not "")),
        view.ClosedUntil > now ? view.ClosedUntil.Value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : "");
}
