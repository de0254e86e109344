using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

public class VerdictsCommandTests
{
    private const string Header = "email,state,configured,decided_by,not_met,unknown\n";

    [Fact]
    public async Task Verdicts_are_sorted_ordinally_by_the_email_in_lower_case()
    {
        using var line = new CommandLine();
        line.Folder.UserRows =
        [
            "b@x.example,,,+15125550142,Austin,TRUE,On",
            "B-1@x.example,,,,London,FALSE,Off",
            "Ä@x.example,,,+18005550142,Austin,,",
            "a_b@x.example,,,,,TRUE,",
        ];
        await line.RunAsync("import", line.Folder.Path);

        var answer = await line.RunAsync("verdicts");

        Assert.Equal(
            Header
            + "a_b@x.example,Blocked,Off,Organization,location;primary-number,app-version\n"
            + "b-1@x.example,Blocked,Off,User,location-country;calling-license;primary-number,app-version\n"
            + "b@x.example,On,On,User,,app-version\n"
            + "ä@x.example,Blocked,Off,Organization,number-texting,calling-license;app-version\n",
            answer.Output);
    }

    [Theory]
    [InlineData("--email", "LEE@northwind.example", "lee@northwind.example,On,On,User,,app-version\n")]
    [InlineData("--state", "off", "maya@northwind.example,Off,Off,Organization,,app-version\n")]
    [InlineData("--state", "Blocked", "")]
    [InlineData("--rule", "primary-number", "")]
    [InlineData("--email", "nobody@northwind.example", "")]
    public async Task Verdicts_can_be_narrowed_down_and_nothing_found_is_the_header_alone(string option, string value, string lines)
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("verdicts", option, value);

        Assert.Equal((0, Header + lines), (answer.ExitCode, answer.Output));
    }

    [Fact]
    public async Task A_rule_that_is_not_met_finds_its_users()
    {
        using var line = new CommandLine();
        line.Folder.UserRows = ["maya@northwind.example,,,,London,TRUE,", "lee@northwind.example,,,+15125550142,Austin,TRUE,"];
        await line.RunAsync("import", line.Folder.Path);

        var answer = await line.RunAsync("verdicts", "--rule", "LOCATION-country");

        Assert.Equal(Header + "maya@northwind.example,Blocked,Off,Organization,location-country;primary-number,app-version\n", answer.Output);
    }
}
