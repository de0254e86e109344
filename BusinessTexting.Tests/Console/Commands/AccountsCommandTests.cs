using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Commands;

public class AccountsCommandTests
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_administrator_is_let_back_in_with_a_link()
    {
        using var line = await CommandLine.OpenImportedAsync();
        await using var services = CommandServices.Build(line.Database);
        await TestAccounts.AddAsync(services, Role.Full);
        await LockOutAsync(services);

        var answer = await line.RunAsync("accounts", "reset", " FULL@northwind.example");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        var lines = answer.Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("Account FULL@northwind.example: signing in is allowed", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/join?key=", lines[^1], StringComparison.Ordinal);
        var secret = lines[^1].Split("key=")[1];
        Assert.EndsWith($"/join?key={secret}", lines[1], StringComparison.Ordinal);
        var invited = await services.GetRequiredService<AccountService>().FindByLinkAsync(secret, Cancel);
        Assert.Equal((null, 0, false), (invited!.LockoutEnd, invited.AccessFailedCount, invited.TwoFactorEnabled));
    }

    [Fact]
    public async Task A_disabled_account_is_enabled_and_the_record_says_who_did_it()
    {
        using var line = await CommandLine.OpenImportedAsync();
        await using var services = CommandServices.Build(line.Database);
        await TestAccounts.AddAsync(services, Role.Full);
        var id = await TestAccounts.AddAsync(services, Role.Support);
        var administrators = services.GetRequiredService<AdministratorService>();
        var form = AdministratorForm.Of((await administrators.LoadAsync(id, Actor.CommandLine, Cancel))!.Administrator);
        form.IsDisabled = true;
        await administrators.SaveAsync(id, form, Actor.CommandLine, Cancel);

        await line.RunAsync("accounts", "reset", "support@northwind.example");

        Assert.False((await administrators.LoadAsync(id, Actor.CommandLine, Cancel))!.Administrator.IsDisabled);
        var entries = (await line.EntriesAsync()).TakeLast(3).ToList();
        Assert.Equal([AuditAction.AdministratorChanged, AuditAction.SecondFactorChanged, AuditAction.AdministratorInvited], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal($"command line ({Environment.UserName})", entry.Actor));
        Assert.Equal(("""{"signIn":"disabled"}""", """{"signIn":"allowed"}"""), (entries[0].Before, entries[0].After));
    }

    [Theory]
    [InlineData("https://texting.example.com", "https://texting.example.com/join?key=")]
    [InlineData("https://texting.example.com:8443/", "https://texting.example.com:8443/join?key=")]
    public async Task The_link_is_for_where_people_open_the_console(string url, string start)
    {
        using var line = await CommandLine.OpenImportedAsync();
        await using var services = CommandServices.Build(line.Database);
        await TestAccounts.AddAsync(services, Role.Full);

        var answer = await line.RunAsync("accounts", "reset", "full@northwind.example", "--url", url);

        Assert.StartsWith(start, answer.Output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "accounts", "reset", "nobody@northwind.example")]
    [InlineData(2, "accounts", "reset", "full@northwind.example", "--url", "texting")]
    [InlineData(2, "accounts", "reset")]
    [InlineData(2, "accounts")]
    public async Task A_mistake_changes_nothing(int exitCode, params string[] args)
    {
        using var line = await CommandLine.OpenImportedAsync();
        var entries = await line.EntriesAsync();

        var answer = await line.RunAsync(args);

        Assert.Equal((exitCode, ""), (answer.ExitCode, answer.Output));
        Assert.NotEmpty(answer.Error);
        Assert.Equal(entries.Count, (await line.EntriesAsync()).Count);
    }

    [Fact]
    public async Task The_list_says_who_can_sign_in()
    {
        using var line = await CommandLine.OpenImportedAsync();
        await using var services = CommandServices.Build(line.Database);
        await TestAccounts.AddAsync(services, Role.Support);
        await TestAccounts.AddAsync(services, Role.Full);
        await services.GetRequiredService<AdministratorService>().InviteAsync(
            new AdministratorForm { Name = "Uma", Email = "uma@northwind.example", Role = Role.User }, Actor.CommandLine, Cancel);

        var answer = await line.RunAsync("accounts", "list");

        Assert.Equal(
            "email,role,state,second_factor,locked_until\nfull@northwind.example,Full,Active,,\nsupport@northwind.example,Support,Active,,\numa@northwind.example,User,Invited,,\n",
            answer.Output);
    }

    private static async Task LockOutAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        var administrator = (await administrators.FindByEmailAsync(Actors.EmailOf(Role.Full)))!;
        for (var failure = 0; failure < 5; failure++)
        {
            await administrators.AccessFailedAsync(administrator);
        }

        await administrators.SetTwoFactorEnabledAsync(administrator, enabled: true);
        Assert.True(await administrators.IsLockedOutAsync(administrator));
    }
}
