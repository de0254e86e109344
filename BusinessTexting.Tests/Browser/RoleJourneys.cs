using BusinessTexting.Console.Security;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class RoleJourneys(BrowserSession session) : BrowserTests(session)
{
    private const string All = "Overview, Inspect, Users, Locations, Import a directory, Organization settings, Stored values, Policy, Audit log, Administrators, API keys, Calling, Help";
    private const string Most = "Overview, Inspect, Users, Locations, Organization settings, Stored values, Policy, Audit log, Calling, Help";

    private const string UsersChange = "Only a full, user or location administrator can change this.";
    private const string FullChanges = "Only a full administrator can change this.";

    [Theory]
    [InlineData(Role.Full, All, 260, null, null)]
    [InlineData(Role.User, Most, 260, null, FullChanges)]
    [InlineData(Role.Location, Most, 70, null, FullChanges)]
    [InlineData(Role.Support, Most, 260, UsersChange, FullChanges)]
    [InlineData(Role.ReadOnly, Most, 260, UsersChange, FullChanges)]
    public async Task Each_role_sees_and_does_its_part(Role role, string menu, int users, string? whoChangesUsers, string? whoTurnsTheSwitch)
    {
        var console = await ServeNorthwindAsync();
        var page = await ComeAsync(console, "/");
        await page.SignInAsync(role);

        Assert.Equal(menu, string.Join(", ", await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link).AllInnerTextsAsync()));
        await page.FollowMenuAsync("Users");
        await Expect(page.GetByText($"Rows 1–50 of {users}")).ToBeVisibleAsync();

        await page.FollowMenuAsync("Calling");
        await ExpectAsync(page.TextingSwitch(), whoTurnsTheSwitch, page);

        await page.OpenUserAsync("Maya Chen");
        await ExpectAsync(page.Radio("Override settings"), whoChangesUsers, page);
        if (whoChangesUsers is null)
        {
            await page.Radio("Override settings").CheckAsync();
            await page.Button("Save").ClickAsync();
            await Expect(page.Rung("User")).ToHaveTextAsync(Words.Exactly("User Off (override)"));
        }

        Assert.Equal(whoChangesUsers is null ? 1 : 0, await console.CountEntriesAsync("UserTextingChanged"));
    }

    [Theory]
    [InlineData("/organization/administrators")]
    [InlineData("/organization/administrators/new")]
    [InlineData("/organization/administrators/1")]
    public async Task A_page_that_is_not_for_a_role_says_for_whom_it_is(string address)
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), address, Role.Support);

        await Expect(page.GetByText("Only a full administrator can see this.")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync($"{address} for another role");
    }

    [Fact]
    public async Task Another_location_is_not_there_for_a_location_administrator()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/locations", Role.Location);

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Austin HQ", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("Denver")).ToBeHiddenAsync();
        await page.GotoAsync("/locations/2");
        await Expect(page.GetByText("There is nothing at this address")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_open_page_of_a_disabled_account_dies_by_itself()
    {
        var console = await ServeNorthwindAsync();
        var theirs = await VisitAsync(console, "/users", Role.Support);
        await Expect(theirs.GetByText("Rows 1–50 of 260")).ToBeVisibleAsync();

        await (await VisitAsync(console, "/organization/administrators")).DisableAsync("Support Administrator");

        await Expect(theirs.GetByText("Your session has ended. Sign in again to go on.")).ToBeVisibleAsync();
        await theirs.GotoAsync("/users");
        await Expect(theirs.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private static async Task ExpectAsync(ILocator control, string? whoMay, IPage page)
    {
        if (whoMay is null)
        {
            await Expect(control).ToBeEnabledAsync();
        }
        else
        {
            await Expect(control).ToBeDisabledAsync();
            await Expect(page.GetByText(whoMay).First).ToBeVisibleAsync();
        }
    }
}
