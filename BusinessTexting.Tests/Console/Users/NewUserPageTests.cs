using Bunit;
using BusinessTexting.Console.Features.Users.Profile;
using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class NewUserPageTests : UserPagesContext
{
    [Fact]
    public async Task A_new_user_is_added_and_their_calling_page_opens()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("E-mail").Input("boris@northwind.example");
        Select(page, "Location", "Austin HQ");
        Select(page, "Calling Professional license", "Assigned");

        page.ButtonSaying("Add user").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/users/2/calling", Navigation.Uri, StringComparison.Ordinal));
        var boris = (await Users.FindAsync("boris@northwind.example", Actors.Full, Cancel))!.User;
        Assert.Equal((1, CallingLicense.Professional), (boris.LocationId, boris.License));
        Assert.Contains("boris@northwind.example was added", ToastWords);
    }

    [Fact]
    public async Task A_double_click_adds_one_user()
    {
        StoreMaya();
        var page = Open();
        page.Labeled("E-mail").Input("boris@northwind.example");

        await page.ClickTwice("Add user");

        page.WaitForAssertion(() => Assert.EndsWith("/users/2/calling", Navigation.Uri, StringComparison.Ordinal));
        Assert.Null(await Users.LoadAsync(3, Actors.Full, Cancel));
    }

    [Fact]
    public void An_empty_form_is_refused_at_its_field()
    {
        StoreMaya();
        var page = Open();

        page.ButtonSaying("Add user").Click();

        page.WaitForAssertion(() => Assert.Equal("true", page.Labeled("E-mail").GetAttribute("aria-invalid")));
        Assert.Contains("1 field needs attention", page.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_goes_back_to_the_list()
    {
        StoreMaya();
        var page = Open();

        page.ButtonSaying("Cancel").Click();

        Assert.EndsWith("/users", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_import_the_page_says_where_users_come_from()
    {
        var page = Render<NewUserPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.LinkSaying("Import a directory").GetAttribute("href")));
        Assert.Empty(page.FindAll("input"));
    }

    private IRenderedComponent<NewUserPage> Open()
    {
        Navigation.NavigateTo("/users/new");
        var page = Render<NewUserPage>();
        page.WaitForElement("input");
        return page;
    }
}
