using Bunit;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.ServiceSettings;

public sealed class ServiceSettingsPageTests : ConsoleTestContext
{
    private const string Switch = "Enable Business Texting for all users at locations with business texting capabilities";

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Turning_on_states_the_impact_and_waits_for_the_answer()
    {
        Database.StoreUsers(3, user => user.License = user.Email.StartsWith("user0", StringComparison.Ordinal) ? CallingLicense.None : CallingLicense.Professional);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(true);

        Assert.StartsWith("Turn on texting for 2 users?", dialogs.Words, StringComparison.Ordinal);
        Assert.Contains("2 users will gain texting.", dialogs.Words, StringComparison.Ordinal);
        Assert.Contains("1 no license", dialogs.Words, StringComparison.Ordinal);
        Assert.Contains("keep it", dialogs.Words, StringComparison.Ordinal);
        Assert.False(page.Control(Switch).HasAttribute("checked"));
        Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault);
    }

    [Theory]
    [InlineData(20, "Turn on")]
    [InlineData(21, "Cancel")]
    public void The_focus_begins_on_the_way_back_where_many_gain(int users, string first)
    {
        Database.StoreUsers(users);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(true);

        Assert.Equal(first, dialogs.FirstButton);
    }

    [Fact]
    public void Confirming_turns_it_on()
    {
        Database.StoreUsers(2);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(true);
        dialogs.Press("Turn on");

        page.WaitForAssertion(() => Assert.True(page.Control(Switch).HasAttribute("checked")));
        Assert.Equal(TextingChoice.On, Database.Organization.TextingDefault);
        dialogs.SeesToast("Business texting is on");
    }

    [Fact]
    public async Task A_borrowed_screen_is_not_enough_to_turn_it()
    {
        Database.StoreUsers(2);
        Me.Become((await Database.SignInAsync(Role.Full)).Borrowed);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(true);
        dialogs.Press("Turn on");
        dialogs.Sees("Confirm that it is you");
        Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault);
        dialogs.Enter("Your password", TestAccounts.Password);
        dialogs.Submit();

        page.WaitForAssertion(() => Assert.Equal(TextingChoice.On, Database.Organization.TextingDefault));
        dialogs.SeesToast("Business texting is on");
    }

    [Theory]
    [InlineData(TextingChoice.Off, true)]
    [InlineData(TextingChoice.On, false)]
    public void Cancelling_changes_nothing(TextingChoice stored, bool turned)
    {
        Database.StoreUsers(2, organization: organization => organization.TextingDefault = stored);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(turned);
        dialogs.Press("Cancel");

        page.WaitForAssertion(() => Assert.Equal(!turned, page.Control(Switch).HasAttribute("checked")));
        Assert.Equal(stored, Database.Organization.TextingDefault);
        Assert.Equal(0, Database.CountOf(AuditAction.OrganizationDefaultChanged));
    }

    [Fact]
    public void Turning_off_asks_too_and_names_how_many_lose_texting()
    {
        Database.StoreUsers(4, organization: organization => organization.TextingDefault = TextingChoice.On);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(false);
        Assert.StartsWith("Turn off texting for 4 users?", dialogs.Words, StringComparison.Ordinal);
        dialogs.Press("Turn off");

        page.WaitForAssertion(() => Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault));
    }

    [Fact]
    public void A_second_click_opens_no_second_question()
    {
        Database.StoreUsers(1);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();

        page.Control(Switch).Change(true);
        page.Control(Switch).Change(true);
        Assert.Equal(1, dialogs.OpenCount);
        dialogs.Press("Turn on");

        page.WaitForAssertion(() => Assert.True(page.Control(Switch).HasAttribute("checked")));
        Assert.Equal(1, Database.CountOf(AuditAction.OrganizationDefaultChanged));
    }

    [Fact]
    public void An_organization_that_is_not_eligible_is_told_each_reason_and_gets_no_switch()
    {
        Database.StoreUsers(1, organization: organization =>
            (organization.CustomerType, organization.HasAddOn, organization.TextingDefault) = (CustomerType.Trial, false, TextingChoice.On));

        var page = Render<ServiceSettingsPage>();

        Assert.Empty(page.FindAll("[role=switch]"));
        Assert.Contains("Trial customers cannot use business texting", page.Words(), StringComparison.Ordinal);
        Assert.Contains("has not bought the Business Texting add-on", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Your partner sells the add-on", page.Words(), StringComparison.Ordinal);
        Assert.Contains("The stored choice is On.", page.Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("a[href='/help/prerequisites#add-on']"));
    }

    [Fact]
    public async Task Whoever_comes_second_sees_both_values_and_can_keep_their_own()
    {
        Database.StoreUsers(2, organization: organization => organization.TextingDefault = TextingChoice.On);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();
        var service = Database.Get<ServiceSettingsService>();
        await service.SetDefaultAsync(TextingChoice.Off, version: 1, Actors.Named("ada"), Token);
        await service.SetDefaultAsync(TextingChoice.On, version: 2, Actors.Named("ada"), Token);

        page.Control(Switch).Change(false);
        dialogs.Press("Turn off");
        page.WaitForAssertion(() => Assert.Contains("Saved by ada", page.Words(), StringComparison.Ordinal));
        Assert.Equal(TextingChoice.On, Database.Organization.TextingDefault);
        page.Button("Keep mine for Default").Click();
        dialogs.Press("Turn off");

        page.WaitForAssertion(() => Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault));
        Assert.DoesNotContain("Saved by ada", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_takes_nothing_is_said_and_the_switch_stays()
    {
        Database.StoreUsers(1);
        var dialogs = new DialogHost(this);
        var page = Render<ServiceSettingsPage>();
        page.Control(Switch).Change(true);
        Database.Spoil();

        dialogs.Press("Turn on");

        page.WaitForAssertion(() => Assert.Contains("The database file is damaged", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_location_says_whether_it_can_carry_texts_and_links_to_its_users()
    {
        Database.StoreUsers(3, location: location => (location.Name, location.PstnConnection) = ("Boise", PstnConnection.PremisesBasedPstn));

        var page = Render<ServiceSettingsPage>();

        Assert.Contains("0 of 1 capable", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Boise uses Premises-based PSTN (local gateway), not Cisco PSTN.", page.Words(), StringComparison.Ordinal);
        Assert.StartsWith("3", page.Find("a[href='/users?location=1']").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_and_the_spam_form_are_there()
    {
        Database.StoreUsers(1);

        var form = Render<ServiceSettingsPage>().Find("a[href='http://cs.co/spam']");

        Assert.Contains("noopener", form.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("opens in a new tab", form.Words(), StringComparison.Ordinal);
    }
}
