using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

public class AreaCodeCases
{
    [Fact]
    public async Task Numbers_of_area_codes_that_states_put_in_service_lately_can_text()
    {
        using var line = new CommandLine();

        Assert.Equal(0, (await line.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "Cases", "37-area-codes-in-service"))).ExitCode);
        var verdicts = await line.RunAsync("verdicts", "--rule", "number-texting");

        Assert.Equal((0, "email,state,configured,decided_by,not_met,unknown\n"), (verdicts.ExitCode, verdicts.Output));
    }
}
