using Bunit;
using BusinessTexting.Console.Features.Help;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Help;

public sealed class HelpPageTests : ConsoleTestContext
{
    [Fact]
    public void Every_rule_stands_under_its_code()
    {
        var page = Render<HelpPage>();

        Assert.All(RuleCodes.All, rule => Assert.Single(page.FindAll($"#{rule.Text}")));
        Assert.Equal(RuleCodes.All.Select(rule => rule.Text), page.FindAll("code").Select(code => code.Words()));
    }

    [Fact]
    public void The_rule_that_was_asked_for_is_marked()
    {
        Navigation.NavigateTo("/help/prerequisites#cisco-pstn");

        var page = Render<HelpPage>();

        Assert.Equal("cisco-pstn", Assert.Single(page.FindAll(".sought")).Id);
    }

    [Fact]
    public void The_steps_and_the_limits_are_there()
    {
        var page = Render<HelpPage>();

        Assert.Contains("Business texting provisioning", page.Find("#turn-on").Words(), StringComparison.Ordinal);
        Assert.Contains("400 days", page.Find("#limits").Words(), StringComparison.Ordinal);
    }
}
