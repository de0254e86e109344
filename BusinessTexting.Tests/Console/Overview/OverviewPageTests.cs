using Bunit;
using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Overview;

public sealed class OverviewPageTests : ConsoleTestContext
{
    [Fact]
    public void The_users_are_counted_by_state_with_links_to_them()
    {
        Database.StoreUsers(3, user => user.Texting = user.Email.StartsWith("user0", StringComparison.Ordinal) ? TextingChoice.On : TextingChoice.Inherit);

        var page = Render<OverviewPage>();

        Assert.Contains("1 of 3", page.Words(), StringComparison.Ordinal);
        Assert.Equal("On 1", Row(page, "/users?state=on"));
        Assert.Equal("Off 2", Row(page, "/users?state=off"));
        Assert.Equal("Blocked 0", Row(page, "/users?state=blocked"));
        Assert.Contains("Nobody is blocked.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_rule_that_blocks_links_to_the_users_it_blocks()
    {
        Database.StoreUsers(2, user => (user.License, user.PrimaryNumber) = (CallingLicense.None, null));

        var page = Render<OverviewPage>();

        Assert.Equal("Calling Professional license 2", Row(page, "/users?rule=calling-license&state=blocked"));
        Assert.Equal("Primary telephone number 2", Row(page, "/users?rule=primary-number&state=blocked"));
    }

    [Fact]
    public void An_organization_that_fails_its_rules_is_told_which()
    {
        Database.StoreUsers(1, organization: organization => organization.CallingPlanCountries = [CountryCode.Parse("DE")]);

        var page = Render<OverviewPage>();

        Assert.Contains("covers DE, but neither the US nor Canada", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/help/prerequisites#calling-plan']"));
        Assert.NotEmpty(page.FindAll("a[href='/organization']"));
    }

    [Fact]
    public void Without_users_the_way_to_import_them_is_shown()
    {
        Database.Store([]);

        var page = Render<OverviewPage>();

        Assert.Contains("There are no users yet.", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/import']"));
    }

    [Fact]
    public void A_database_that_cannot_be_read_can_be_tried_again()
    {
        Database.Spoil();

        var page = Render<OverviewPage>();

        Assert.Contains("The overview could not be read", page.Words(), StringComparison.Ordinal);
        Assert.True(page.HasButton("Try again"));
    }

    private static string Row(IRenderedComponent<OverviewPage> page, string href) => page.Find($"tr:has(a[href='{href}'])").Words();
}
