using Bunit;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UsersPageTests : UserPagesContext
{
    [Fact]
    public void A_row_shows_a_user_and_its_name_leads_to_their_calling_page()
    {
        StoreMaya(user => (user.Texting, user.Status) = (TextingChoice.On, UserStatus.Verified));

        var page = Open();

        Assert.Equal("Users 1", Found.Words(page.Find("h1")));
        Assert.Equal(["MC Maya Chen", "maya.chen@northwind.example", "Austin HQ", "+1 512-555-0142", "On override", "Verified"], Cells(page));
        Assert.Equal("/users/1/calling", page.LinkSaying("Maya Chen").GetAttribute("href"));
    }

    [Fact]
    public void A_blocked_user_is_listed_with_the_first_reasons()
    {
        StoreMaya(user => (user.LocationId, user.PrimaryNumber, user.License, user.DesktopAppVersion) = (null, null, CallingLicense.None, "42.9"));

        Assert.Equal("Blocked no location, no license, +2 more", Cells(Open())[4]);
    }

    [Fact]
    public void Typing_searches_after_a_short_pause_and_puts_the_search_into_the_address()
    {
        StoreMaya();
        StoreMany(3);
        var page = Open();

        page.Labeled("Search").Input("chen");

        page.WaitForAssertion(() => Assert.EndsWith("/users?search=chen", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Equal("chen", page.Labeled("Search").GetAttribute("value"));
    }

    [Fact]
    public void Enter_searches_at_once()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("Search").Input("nobody");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("No users match", Found.Words(page.Find("h2"))));
        Assert.Equal("/users", page.FindAll("a").Last(link => Found.Words(link) == "Reset").GetAttribute("href"));
    }

    [Theory]
    [InlineData("Texting", "On", "/users?state=on")]
    [InlineData("Not met", "Primary telephone number", "/users?rule=primary-number")]
    [InlineData("User setting", "Any override", "/users?override=any")]
    [InlineData("Status", "Inactive", "/users?status=inactive")]
    public void Each_filter_stands_in_the_address_and_begins_at_the_first_page(string label, string option, string address)
    {
        StoreMaya();
        StoreMany(60);
        var page = Open("/users?page=2");

        page.Button("Filters").Click();
        Select(page, label, option);

        page.WaitForAssertion(() => Assert.EndsWith(address, Navigation.Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("No location", "/users?location=none")]
    [InlineData("Austin HQ", "/users?location=1")]
    public void The_location_is_found_by_typing(string location, string address)
    {
        StoreMaya();
        var page = Open();

        page.Button("Filters").Click();
        Seek(page, "Location", location).Single().Click();

        page.WaitForAssertion(() => Assert.EndsWith(address, Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_opens_the_list_it_says()
    {
        StoreMaya();
        StoreMany(60);

        var page = Open("/users?sort=email&desc=true&page=2&location=none");

        Assert.Equal(10, page.FindAll("tbody tr").Count);
        Assert.Contains("Rows 51–60 of 60", page.AllWords, StringComparison.Ordinal);
        Assert.Equal("/users?location=none&sort=email", page.LinkSaying("E-mail descending").GetAttribute("href"));
        Assert.Equal("/users/export.csv?location=none&sort=email&desc=true", page.LinkSaying("Export CSV").GetAttribute("href"));
        Assert.True(page.LinkSaying("Export CSV").HasAttribute("download"));
    }

    [Fact]
    public void Going_to_another_address_shows_its_list()
    {
        StoreMaya();
        StoreMany(3);
        var page = Open("/users?search=chen");

        Navigation.NavigateTo("/users");

        page.WaitForAssertion(() => Assert.Equal(4, page.FindAll("tbody tr").Count));
        Assert.Equal("", page.Labeled("Search").GetAttribute("value"));
    }

    [Theory]
    [InlineData("/users?state=purple", "Unknown filter ignored: state=purple")]
    [InlineData("/users?location=99", "Unknown filter ignored: location=99")]
    public void What_the_address_says_in_vain_is_said(string address, string words)
    {
        StoreMaya();

        var page = Open(address);

        Assert.True(page.Says(words));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public void An_organization_without_users_can_import_or_add_them()
    {
        Database.Store([]);

        var page = Render<UsersPage>();

        page.WaitForAssertion(() => Assert.Equal("No users yet", Found.Words(page.Find("h2"))));
        Assert.Equal("/import", page.LinkSaying("Import a directory").GetAttribute("href"));
        Assert.Equal("/users/new", page.LinkSaying("Add user").GetAttribute("href"));
    }

    [Fact]
    public void Before_the_first_import_nobody_can_be_added()
    {
        var page = Render<UsersPage>();

        page.WaitForAssertion(() => Assert.Equal("No users yet", Found.Words(page.Find("h2"))));
        Assert.DoesNotContain("Add user", page.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_cannot_be_read_says_why_and_tries_again()
    {
        StoreMaya();
        var aside = Database.Path + ".aside";
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move(Database.Path, aside);
        Directory.CreateDirectory(Database.Path);

        var page = Render<UsersPage>();
        page.WaitForAssertion(() => Assert.Equal("The list could not be read", Found.Words(page.Find("h2"))));
        Directory.Delete(Database.Path);
        File.Move(aside, Database.Path);
        page.ButtonSaying("Try again").Click();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
    }

    private IRenderedComponent<UsersPage> Open(string address = "/users")
    {
        Navigation.NavigateTo(address);
        var page = Render<UsersPage>();
        page.WaitForElement("tbody tr");
        return page;
    }

    private void StoreMany(int count) =>
        Database.Store(Enumerable.Range(1, count).Select(index => Some.User(user => (user.Email, user.PrimaryNumber, user.LastName) = ($"many{index:000}@northwind.example", null, "Many"))));

    private static List<string> Cells(IRenderedComponent<UsersPage> page) => [.. page.FindAll("tbody tr:first-child > *").Select(Found.Words)];
}
