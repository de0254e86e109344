using BusinessTexting.Console.Security;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

public sealed class PageLimitJourneys(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task Where_no_further_page_can_be_open_a_person_is_told_and_given_a_way_out()
    {
        var console = await ServeEmptyAsync(("Edge__CircuitsInAll", "1"));
        var first = await ComeAsync(console, "/sign-in");
        await first.SignInAsync(Role.Full);
        console.Remember(Role.Full, await first.Context.StorageStateAsync());

        var second = await VisitAsync(console, "/help/prerequisites?rule=add-on");

        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Too many open pages");
        await Assertions.Expect(second.GetByRole(AriaRole.Link, new() { Name = "Try again" })).ToHaveAttributeAsync("href", "/help/prerequisites?rule=add-on");
        await second.AssertUsableByAllAsync("Too many open pages");
    }
}
