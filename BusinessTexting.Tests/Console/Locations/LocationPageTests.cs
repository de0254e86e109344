using Bunit;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Locations;

public sealed class LocationPageTests : ConsoleTestContext
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Saving_what_changes_somebodys_texting_asks_first()
    {
        Database.StoreUsers(2, organization: organization => organization.TextingDefault = TextingChoice.On);
        var dialogs = new DialogHost(this);
        var page = RenderPage();

        Select(page, "PSTN connection", "None yet");
        page.Button("Save").Click();

        Assert.Contains("2 users will lose texting.", dialogs.Words, StringComparison.Ordinal);
        Assert.Contains("2 no Cisco PSTN", dialogs.Words, StringComparison.Ordinal);
        dialogs.Press("Save");
        page.WaitForAssertion(() => Assert.Equal(PstnConnection.None, Database.Location("Austin HQ").PstnConnection));
    }

    [Fact]
    public void Cancelling_the_question_saves_nothing_and_keeps_what_was_entered()
    {
        Database.StoreUsers(2);
        var dialogs = new DialogHost(this);
        var page = RenderPage();

        page.Control("On").Click();
        page.Button("Save").Click();
        dialogs.Press("Cancel");

        page.WaitForAssertion(() => Assert.True(page.IsSaveBarShown));
        Assert.True(page.Control("On").HasAttribute("checked"));
        Assert.Equal(TextingChoice.Inherit, Database.Location("Austin HQ").TextingDefault);
    }

    [Fact]
    public async Task A_double_click_saves_once()
    {
        Database.StoreUsers(1);
        var dialogs = new DialogHost(this);
        var page = RenderPage();

        page.Control("Name").Input("Austin North");
        await page.ClickTwice("Save");

        dialogs.SeesToast("Austin North was saved");
        Assert.Equal(0, dialogs.OpenCount);
        Assert.Equal(1, Database.CountOf(AuditAction.LocationChanged));
        Assert.False(page.IsSaveBarShown);
    }

    [Fact]
    public void A_name_that_is_missing_is_said_beside_its_field()
    {
        Database.StoreUsers(1);
        var page = RenderPage();

        page.Control("Name").Input(" ");
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Equal("true", page.Control("Name").GetAttribute("aria-invalid")));
        Assert.Contains("Enter the location's name.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_brings_back_what_is_stored()
    {
        Database.StoreUsers(1);
        var page = RenderPage();

        page.Control("Name").Input("Elsewhere");
        page.Button("Cancel").Click();

        Assert.Equal("Austin HQ", page.Control("Name").GetAttribute("value"));
        Assert.False(page.IsSaveBarShown);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_values_and_loses_nothing()
    {
        Database.StoreUsers(1);
        var page = RenderPage();
        page.Control("Name").Input("Mine");
        var theirs = LocationForm.Of(Database.Location("Austin HQ"));
        (theirs.Name, theirs.Country) = ("Theirs", CountryCode.Canada);
        await Database.Get<LocationService>().SaveAsync(1, theirs, Actors.Named("ada"), Token);

        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Saved by ada", page.Words(), StringComparison.Ordinal));
        Assert.Equal("Mine", page.Control("Name").GetAttribute("value"));
        Assert.DoesNotContain("Use theirs for Country", page.Words(), StringComparison.Ordinal);
        page.Button("Use theirs for Name").Click();
        Assert.Equal("Theirs", page.Control("Name").GetAttribute("value"));
        Assert.False(page.IsSaveBarShown);
    }

    [Fact]
    public async Task Keeping_mine_saves_over_the_other_value_alone()
    {
        Database.StoreUsers(1);
        var page = RenderPage();
        page.Control("Name").Input("Mine");
        var theirs = LocationForm.Of(Database.Location("Austin HQ"));
        (theirs.Name, theirs.Country) = ("Theirs", CountryCode.Canada);
        await Database.Get<LocationService>().SaveAsync(1, theirs, Actors.Named("ada"), Token);

        page.Button("Save").Click();
        page.WaitForAssertion(() => page.Button("Keep mine for Name").Click());
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(CountryCode.Canada, Database.Location("Mine").Country));
    }

    [Fact]
    public void A_location_with_users_says_why_it_stays_and_where_they_are()
    {
        Database.StoreUsers(2);
        var page = RenderPage();

        Assert.False(page.HasButton("Remove this location"));
        Assert.Contains("The location still has 2 users.", page.Words(), StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") is "/users?location=1");
    }

    [Fact]
    public async Task Removing_an_empty_location_asks_and_leads_back_to_the_list()
    {
        var next = Navigation.NextPathAsync();
        Database.Store([], [Some.Location()]);
        var dialogs = new DialogHost(this);
        var page = RenderPage();

        page.Button("Remove this location").Click();
        dialogs.Press("Cancel");
        Assert.Equal("Austin HQ", Database.Location("Austin HQ").Name);
        page.Button("Remove this location").Click();
        dialogs.Press("Remove");

        Assert.Equal("/locations", await next);
        Assert.Equal(1, Database.CountOf(AuditAction.LocationRemoved));
    }

    [Fact]
    public async Task A_location_removed_meanwhile_is_said_to_be_gone()
    {
        Database.Store([], [Some.Location()]);
        var page = RenderPage();
        await Database.Get<LocationService>().RemoveAsync(1, version: 1, Actors.Named("ada"), Token);

        page.Control("Name").Input("Too late");
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("This location is not there any more", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_location_is_not_found()
    {
        Database.StoreUsers(1);
        var notFound = false;
        Navigation.OnNotFound += (_, _) => notFound = true;

        Render<LocationPage>(parameters => parameters.Add(page => page.Id, 99));

        Assert.True(notFound);
    }

    [Fact]
    public void The_location_default_is_called_an_addition_of_this_console()
    {
        Database.StoreUsers(1);

        Assert.Contains("An addition of this console", RenderPage().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_cannot_be_read_can_be_tried_again()
    {
        Database.StoreUsers(1);
        Database.Spoil();

        var page = RenderPage();

        Assert.Contains("The location could not be read", page.Words(), StringComparison.Ordinal);
        Assert.True(page.HasButton("Try again"));
    }

    private IRenderedComponent<LocationPage> RenderPage() => Render<LocationPage>(parameters => parameters.Add(page => page.Id, 1));
}
