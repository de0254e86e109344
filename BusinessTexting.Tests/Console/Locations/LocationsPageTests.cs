using Bunit;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Locations;

public sealed class LocationsPageTests : ConsoleTestContext
{
    [Fact]
    public void Each_location_says_how_many_of_its_users_can_text_and_links_to_them()
    {
        Database.StoreUsers(2);

        var page = Render<LocationsPage>();

        Assert.Equal("/locations/1", page.Button("Austin HQ").GetAttribute("href"));
        Assert.StartsWith("2", page.Find("a[href='/users?state=off&location=1']").Words(), StringComparison.Ordinal);
        Assert.Contains("Capable", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/locations/new']"));
    }

    [Fact]
    public void Searching_narrows_the_list_and_stands_in_the_address()
    {
        StoreTwo();
        var page = Render<LocationsPage>();

        page.Control("Find a location").Input("DEN");

        page.WaitForAssertion(() => Assert.Equal(["Denver"], Names(page)));
        Assert.EndsWith("/locations?search=DEN", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_without_a_hit_can_be_cleared()
    {
        StoreTwo();
        Navigation.NavigateTo("/locations?search=Paris");
        var page = Render<LocationsPage>();

        Assert.Contains("No location has this name", page.Words(), StringComparison.Ordinal);
        page.Button("Clear the search").Click();

        page.WaitForAssertion(() => Assert.Equal(2, Names(page).Count));
    }

    [Fact]
    public void The_address_says_the_order()
    {
        StoreTwo();
        Navigation.NavigateTo("/locations?sort=name&order=desc");

        var page = Render<LocationsPage>();

        Assert.Equal(["Denver", "Austin HQ"], Names(page));
        Assert.Equal("Name descending", page.Find("thead th a").Words());
    }

    [Theory]
    [InlineData("country", "Austin HQ")]
    [InlineData("blocked", "Austin HQ")]
    [InlineData("nonsense", "Austin HQ")]
    [InlineData("pstn", "Denver")]
    public void Every_column_sorts(string sort, string first)
    {
        StoreTwo();
        Navigation.NavigateTo($"/locations?sort={sort}");

        Assert.Equal(first, Names(Render<LocationsPage>())[0]);
    }

    [Fact]
    public void A_page_beyond_the_last_shows_the_last()
    {
        Database.Store([], [.. Enumerable.Range(0, 60).Select(number => Some.Location(location => location.Name = $"Site {number:00}"))]);
        Navigation.NavigateTo("/locations?page=9");

        var page = Render<LocationsPage>();

        Assert.Equal(10, Names(page).Count);
        Assert.Contains("51–60 of 60", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_locations_the_page_says_what_they_are()
    {
        Database.Store([]);

        Assert.Contains("There are no locations yet", Render<LocationsPage>().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_a_location_leads_to_it()
    {
        Database.Store([]);
        var next = Navigation.NextPathAsync();
        var page = Render<NewLocationPage>();
        Assert.False(IsOffered(page));

        page.Control("Name").Input("Reno");
        Assert.True(IsOffered(page));
        page.Button("Add a location").Click();
        Assert.Contains("Choose the country the location is in.", page.Words(), StringComparison.Ordinal);
        page.Control("Country").Input("canad");
        Popovers.WaitForElement("[role=option]").Click();
        Select(page, "PSTN connection", "Cisco PSTN");
        page.Button("Add a location").Click();

        Assert.Equal("/locations/1", await next);
        Assert.Equal(CountryCode.Canada, Database.Location("Reno").Country);
        Assert.Equal(1, Database.CountOf(AuditAction.LocationAdded));
    }

    private static List<string> Names(IRenderedComponent<LocationsPage> page) => [.. page.FindAll("tbody td:first-child").Select(cell => cell.Words())];

    private static bool IsOffered(IRenderedComponent<NewLocationPage> page) => !page.Find("[role=region]").HasAttribute("inert");

    private void StoreTwo() => Database.Store([], [Some.Location(), Some.Location(location => (location.Name, location.Country, location.PstnConnection) = ("Denver", CountryCode.UnitedStates, PstnConnection.None))]);
}
