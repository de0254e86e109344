using AngleSharp.Dom;
using Bunit;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users.Calling;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Console.Features.Users.Profile;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>What a role may not use is disabled, with the reason tied to it; what it may use works.</summary>
public sealed class GuardedControlsTests : ConsoleTestContext
{
    private const string ChangeUsers = "Only a full, user or location administrator can change this.";
    private const string ChangeDefaults = "Only a full or location administrator can change this.";
    private const string FullChanges = "Only a full administrator can change this.";
    private const string FullDoes = "Only a full administrator can do this.";

    [Theory]
    [InlineData("Full", null)]
    [InlineData("User", null)]
    [InlineData("Location", null)]
    [InlineData("Support", ChangeUsers)]
    [InlineData("ReadOnly", ChangeUsers)]
    public async Task A_users_setting_and_facts(string role, string? reason)
    {
        await EnterAsync(role);

        Check(Open<UserCallingPage>(RoleStage.Ana), "Override settings", reason);
        Check(Open<UserProfilePage>(RoleStage.Ana), "First name", reason);
        Check(Open<UserProfilePage>(RoleStage.Ana), "Location", reason);
    }

    [Theory]
    [InlineData("Full", null)]
    [InlineData("User", null)]
    [InlineData("Location", null)]
    [InlineData("Support", "Only a full, user or location administrator can do this.")]
    [InlineData("ReadOnly", "Only a full, user or location administrator can do this.")]
    public async Task Adding_and_removing_users(string role, string? reason)
    {
        await EnterAsync(role);

        CheckButton(Render<UsersPage>(), "Add user", reason);
        var page = Open<UserProfilePage>(RoleStage.Ana);
        page.Button("Actions").Click();
        var remove = Popovers.FindAll("[role=menuitem]").Single(item => item.Words().StartsWith("Remove user", StringComparison.Ordinal));
        Assert.Equal(reason is null ? ("false", "Remove user") : ("true", $"Remove user {reason}"), (remove.GetAttribute("aria-disabled"), Found.Words(remove)));
    }

    [Fact]
    public async Task Choosing_a_disabled_action_does_nothing()
    {
        await EnterAsync("Support");
        var dialogs = new DialogHost(this);
        var page = Open<UserProfilePage>(RoleStage.Ana);

        page.Button("Actions").Click();
        Popovers.Find("[role=menuitem]").Click();

        Assert.Equal(0, dialogs.OpenCount);
        Assert.NotEmpty(Popovers.FindAll("[role=menu]"));
    }

    [Theory]
    [InlineData("Full", null, null)]
    [InlineData("User", FullChanges, ChangeDefaults)]
    [InlineData("Location", FullChanges, null)]
    [InlineData("Support", FullChanges, ChangeDefaults)]
    [InlineData("ReadOnly", FullChanges, ChangeDefaults)]
    public async Task A_locations_facts_and_default(string role, string? facts, string? choice)
    {
        await EnterAsync(role);
        var page = Open<LocationPage>(RoleStage.AustinAnnex);

        Check(page, "Name", facts);
        Check(page, "PSTN connection", facts);
        Check(page, "On", choice);
        CheckButton(page, "Remove this location", facts is null ? null : FullDoes);
        CheckButton(Render<LocationsPage>(), "Add a location", facts is null ? null : FullDoes);
    }

    [Theory]
    [InlineData("Full", null)]
    [InlineData("User", FullChanges)]
    [InlineData("Location", FullChanges)]
    [InlineData("Support", FullChanges)]
    [InlineData("ReadOnly", FullChanges)]
    public async Task The_organizations_facts_and_its_switch(string role, string? reason)
    {
        await EnterAsync(role);

        Check(Render<OrganizationPage>(), "Name", reason);
        Check(Render<OrganizationPage>(), "Business Texting add-on is bought", reason);
        Check(Render<ServiceSettingsPage>(), "Enable Business Texting for all users at locations with business texting capabilities", reason);
    }

    [Fact]
    public async Task A_location_administrator_saves_the_default_of_an_own_location()
    {
        await EnterAsync("Location");
        var dialogs = new DialogHost(this);
        var page = Open<LocationPage>(RoleStage.Austin);

        page.Control("On").Click();
        page.Button("Save").Click();
        dialogs.Press("Save");

        page.WaitForAssertion(() => Assert.Equal(TextingChoice.On, Database.Location("Austin HQ").TextingDefault));
    }

    [Fact]
    public async Task A_location_administrator_puts_users_at_own_locations_only()
    {
        await EnterAsync("Location");
        var page = Render<NewUserPage>();

        _ = Popovers;
        page.Control("Location").MouseDown();
        Assert.Equal(["Choose one", "Austin Annex", "Austin HQ"], Popovers.WaitForElements("[role=option]").Select(option => option.Words()));
        page.Control("E-mail").Input("new@northwind.example");
        page.Button("Add user").Click();

        Assert.Contains("Choose one of your locations.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_administrator_is_not_asked_for_users_without_a_location()
    {
        await EnterAsync("Location");
        Navigation.NavigateTo("/users?location=none");

        var page = Render<UsersPage>();

        Assert.Contains("location=none", page.Words(), StringComparison.Ordinal);
        page.Button("Filters").Click();
        Assert.Equal(["Austin Annex", "Austin HQ"], Seek(page, "Location", "austin").Select(option => option.Words()));
    }

    [Theory]
    [InlineData("Full", true)]
    [InlineData("User", false)]
    [InlineData("ReadOnly", false)]
    public void Only_a_full_administrator_begins(string role, bool begins)
    {
        Become(role);

        var page = Render<Welcome>();

        Assert.Equal(begins, page.HasButton("Import a directory"));
        Assert.Equal(!begins, page.Words().Contains("A full administrator has to import the organization first.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_loses_the_privilege_with_the_page_open_is_told_who_may_and_saves_nothing()
    {
        await EnterAsync("User");
        var page = Open<UserCallingPage>(RoleStage.Ana);
        page.Control("Override settings").Click();

        Me.Become(Actors.Support);
        page.Button("Save").Click();

        Assert.Contains(ChangeUsers, page.Find("[role=alert]").Words(), StringComparison.Ordinal);
        Assert.Equal(TextingChoice.Inherit, Database.Read(db => db.Users.Find(RoleStage.Ana)!.Texting));
    }

    [Theory]
    [InlineData("User", false)]
    [InlineData("Support", false)]
    [InlineData("Location", true)]
    [InlineData("ReadOnly", true)]
    public async Task The_record_of_a_location_is_shown_to_whose_it_is(string role, bool shown)
    {
        await EnterAsync(role);

        Assert.Equal(!shown, Open<LocationPage>(RoleStage.Austin).Words().Contains("Only a full or read-only administrator can see this.", StringComparison.Ordinal));
    }

    private static void Check(IRenderedComponent<IComponent> page, string label, string? reason)
    {
        var control = page.Control(label);
        var group = control.Ancestors<IElement>().FirstOrDefault(element => element.LocalName is "fieldset" && element.HasAttribute("disabled") && element.HasAttribute("aria-describedby"));

        Assert.Equal(reason, group is null ? null : page.Find($"[id='{group.GetAttribute("aria-describedby")}']").Words());
    }

    private static void CheckButton(IRenderedComponent<IComponent> page, string words, string? reason)
    {
        var button = page.Button(words);

        Assert.Equal(reason is not null, button.HasAttribute("disabled"));
        Assert.Equal(reason, button.GetAttribute("aria-describedby") is { } id ? page.Find($"[id='{id}']").Words() : null);
    }

    private void Become(string role) => Me.Become(RoleStage.Everybody.Single(somebody => somebody.Name == role).Actor);

    private Task EnterAsync(string role)
    {
        Become(role);
        return RoleStage.FillAsync(Database);
    }

    private IRenderedComponent<TPage> Open<TPage>(long id)
        where TPage : IComponent => Render<TPage>(parameters => parameters.TryAdd("Id", id));
}
