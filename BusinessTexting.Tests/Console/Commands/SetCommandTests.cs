using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

public class SetCommandTests
{
    [Theory]
    [InlineData(AuditAction.OrganizationDefaultChanged, """{"textingDefault":"On"}""", "set-default", "ON")]
    [InlineData(AuditAction.LocationChanged, """{"textingDefault":"Off"}""", "set-location", "austin", "off")]
    [InlineData(AuditAction.UserTextingChanged, """{"businessTexting":"Off"}""", "set-user", "Maya@northwind.example", "Off")]
    [InlineData(AuditAction.UserTextingChanged, """{"businessTexting":"Default"}""", "set-user", "lee@northwind.example", "default")]
    public async Task A_choice_is_stored_with_the_entry_the_pages_write(AuditAction action, string after, params string[] args)
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync(args);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        var entry = (await line.EntriesAsync())[^1];
        Assert.Equal((action, after, $"command line ({Environment.UserName})"), (entry.Action, entry.After, entry.Actor));
    }

    [Fact]
    public async Task What_was_stored_already_is_not_recorded_again()
    {
        using var line = await CommandLine.OpenImportedAsync();
        var entries = await line.EntriesAsync();

        var answer = await line.RunAsync("set-user", "lee@northwind.example", "on");

        Assert.Equal(0, answer.ExitCode);
        Assert.Equal(entries.Count, (await line.EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_blocked_users_choice_is_stored_and_says_what_blocks()
    {
        using var line = new CommandLine();
        line.Folder.UserRows = ["maya@northwind.example,Maya,Chen,,Austin,TRUE,"];
        await line.RunAsync("import", line.Folder.Path);

        var answer = await line.RunAsync("set-user", "maya@northwind.example", "on");

        Assert.Equal((0, "User maya@northwind.example: On is stored; blocked by primary-number.\n"), (answer.ExitCode, answer.Output));
    }

    [Theory]
    [InlineData("set-location", "Atlantis", "on")]
    [InlineData("set-user", "nobody@northwind.example", "on")]
    public async Task No_such_resource_ends_with_3(params string[] args)
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync(args);

        Assert.Equal((3, ""), (answer.ExitCode, answer.Output));
        Assert.Contains(args[1], answer.Error, StringComparison.Ordinal);
    }
}
