using Bunit;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.OrganizationSettings;

public sealed class OrganizationPageTests : ConsoleTestContext
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Changing_a_fact_shows_at_once_what_would_follow()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();
        Assert.Contains("The organization is eligible for business texting.", page.Words(), StringComparison.Ordinal);

        Select(page, "Customer type", "Trial");

        Assert.Contains("After saving, the organization is not eligible", page.Words(), StringComparison.Ordinal);
        Assert.Contains("You have unsaved changes. After saving, nobody can text.", page.Words(), StringComparison.Ordinal);
        Assert.Equal(CustomerType.Enterprise, Database.Organization.CustomerType);
    }

    [Fact]
    public void Saving_what_changes_somebodys_texting_asks_first()
    {
        Database.StoreUsers(2, organization: organization => organization.TextingDefault = TextingChoice.On);
        var dialogs = new DialogHost(this);
        var page = Render<OrganizationPage>();

        page.Control("Business Texting add-on is bought").Change(false);
        page.Button("Save").Click();

        Assert.Contains("2 users will lose texting.", dialogs.Words, StringComparison.Ordinal);
        dialogs.Press("Save");
        page.WaitForAssertion(() => Assert.False(Database.Organization.HasAddOn));
        dialogs.SeesToast("Organization settings saved");
    }

    [Fact]
    public void Cancelling_the_question_saves_nothing_and_keeps_what_was_entered()
    {
        Database.StoreUsers(2);
        var dialogs = new DialogHost(this);
        var page = Render<OrganizationPage>();

        Select(page, "Data region", "Unsupported");
        page.Button("Save").Click();
        dialogs.Press("Cancel");

        page.WaitForAssertion(() => Assert.True(page.IsSaveBarShown));
        Assert.Equal(DataRegion.Supported, Database.Organization.DataRegion);
    }

    [Fact]
    public async Task A_new_name_is_saved_without_a_question_and_only_once()
    {
        Database.StoreUsers(1);
        var dialogs = new DialogHost(this);
        var page = Render<OrganizationPage>();

        page.Control("Name").Input("Northwind Dental");
        await page.ClickTwice("Save");

        page.WaitForAssertion(() => Assert.Equal("Northwind Dental", Database.Organization.Name));
        Assert.Equal(0, dialogs.OpenCount);
        Assert.Equal(1, Database.CountOf(AuditAction.OrganizationChanged));
    }

    [Fact]
    public void A_missing_name_is_said_beside_its_field()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();

        page.Control("Name").Input("");
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Enter the organization's name.", page.Words(), StringComparison.Ordinal));
        Assert.Equal("Northwind Dental Group", Database.Organization.Name);
    }

    [Fact]
    public void Cancel_brings_back_what_is_stored()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();

        Select(page, "Customer type", "Online");
        page.Button("Cancel").Click();

        page.WaitForAssertion(() => Assert.False(page.IsSaveBarShown));
        Assert.Contains("The organization is eligible for business texting.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_country_is_found_by_typing_and_ticked()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();

        Seek(page, "Find a country", "serb")[0].Click();
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Equal(["US", "CA", "RS"], Database.Organization.CallingPlanCountries.Select(country => country.Value)));
    }

    [Fact]
    public void Ticking_and_unticking_a_country_leaves_nothing_to_save()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();

        page.Find("button[aria-label='Remove United States']").Click();
        Assert.True(page.IsSaveBarShown);
        Seek(page, "Find a country", "united states")[0].Click();

        page.WaitForAssertion(() => Assert.False(page.IsSaveBarShown));
    }

    [Fact]
    public async Task Whoever_saves_second_is_asked_only_about_what_both_changed()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();
        page.Control("Name").Input("Mine");
        var theirs = OrganizationForm.Of(Database.Organization);
        (theirs.Name, theirs.CallingPlanCountries) = ("Theirs", [CountryCode.Canada]);
        await Database.Get<OrganizationService>().SaveAsync(theirs, Actors.Named("ada"), Token);

        page.Button("Save").Click();
        page.WaitForAssertion(() => Assert.Contains("Saved by ada", page.Words(), StringComparison.Ordinal));
        Assert.False(page.HasButton("Keep mine for Calling plan countries"));
        page.Button("Keep mine for Name").Click();
        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Equal("Mine", Database.Organization.Name));
        Assert.Equal([CountryCode.Canada], Database.Organization.CallingPlanCountries);
    }

    [Fact]
    public void A_save_that_the_database_refuses_keeps_what_was_entered()
    {
        Database.StoreUsers(1);
        var page = Render<OrganizationPage>();
        page.Control("Name").Input("Mine");
        Database.Spoil();

        page.Button("Save").Click();

        page.WaitForAssertion(() => Assert.Contains("Not saved. What you entered is still here.", page.Words(), StringComparison.Ordinal));
        Assert.Equal("Mine", page.Control("Name").GetAttribute("value"));
    }

    [Fact]
    public void A_database_that_cannot_be_read_can_be_tried_again()
    {
        Database.Spoil();

        Assert.True(Render<OrganizationPage>().HasButton("Try again"));
    }
}
