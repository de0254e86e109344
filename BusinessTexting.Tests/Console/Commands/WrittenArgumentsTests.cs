using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

/// <summary>Arguments that name a user or a location are read as fields and files are.</summary>
public class WrittenArgumentsTests
{
    [Theory]
    [InlineData("\u200Bmaya@northwind.example")]
    [InlineData("\uFEFFMAYA@northwind.example")]
    [InlineData("ma\u00ADya@northwind.example")]
    [InlineData("\u00A0maya@northwind.example\u202C")]
    public async Task A_user_is_found_whatever_nobody_sees_in_the_e_mail(string email)
    {
        using var line = await CommandLine.OpenImportedAsync();

        Assert.Equal(0, (await line.RunAsync("explain", email)).ExitCode);
        Assert.Equal(0, (await line.RunAsync("set-user", email, "off")).ExitCode);
        Assert.Equal(2, (await line.RunAsync("verdicts", "--email", email)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("\uFF4Daya@northwind.example")]
    [InlineData("m\u0430ya@northwind.example")]
    [InlineData("+15125550142")]
    public async Task Another_e_mail_that_looks_like_it_is_nobodys(string email)
    {
        using var line = await CommandLine.OpenImportedAsync();

        Assert.Equal(3, (await line.RunAsync("explain", email)).ExitCode);
        Assert.Equal(3, (await line.RunAsync("set-user", email, "off")).ExitCode);
        Assert.Equal(3, (await line.RunAsync("accounts", "reset", email)).ExitCode);
    }

    [Theory]
    [InlineData("27-composed-and-decomposed/lookup", "Montr\u00E9al")]
    [InlineData("27-composed-and-decomposed/lookup", "Montre\u0301al")]
    [InlineData("27-composed-and-decomposed/lookup", " MONTR\u00C9AL\u200B")]
    public async Task A_location_is_found_in_either_form_of_its_name(string folder, string name)
    {
        using var line = new CommandLine();
        Assert.Equal(0, (await line.RunAsync("import", CaseFolder.Of(folder))).ExitCode);

        Assert.Equal(0, (await line.RunAsync("set-location", name, "on")).ExitCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1e1")]
    [InlineData("-1")]
    [InlineData("1,000")]
    [InlineData(" 10")]
    [InlineData("99999999999")]
    public async Task A_number_to_confirm_that_is_none_is_said_so(string number)
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("import", line.Folder.Path, "--remove-absent", "--confirm-removals", number);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.StartsWith($"'{number}' is not a number; use the one that the report says.", answer.Error, StringComparison.Ordinal);
    }
}
