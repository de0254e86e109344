using BusinessTexting.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class AccessibilityTests(BrowserSession session) : BrowserTests(session)
{
    [Fact]
    public async Task The_first_run_is_usable_by_all()
    {
        var page = await VisitAsync(await ServeEmptyAsync(), "/");

        await Expect(page.Button("Try the sample organization")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("first run");
    }

    [Theory]
    [InlineData("/", "Latest changes")]
    [InlineData("/calling/service-settings", "5 of 8 capable")]
    [InlineData("/users", "Rows 1–50 of 260")]
    [InlineData("/users?search=nobody-of-this-name", "No users match")]
    [InlineData("/users/new", "Person")]
    [InlineData("/locations", "Austin HQ")]
    [InlineData("/locations/1", "Austin HQ")]
    [InlineData("/locations/new", "PSTN connection")]
    [InlineData("/organization", "Customer type")]
    [InlineData("/audit", "full@northwind.example")]
    [InlineData("/audit?entry=1", "All entries about it")]
    [InlineData("/account", "This one")]
    [InlineData("/account/passkeys/new", "Name of this passkey")]
    [InlineData("/organization/administrators", "Support Administrator")]
    [InlineData("/organization/administrators/new", "All users: their facts and settings.")]
    [InlineData("/organization/administrators/1", "May sign in")]
    [InlineData("/inspect", "Whose texting is it about?")]
    [InlineData("/inspect?find=aisha", "3 users match")]
    [InlineData("/inspect?find=nobody-of-this-name", "Nobody found for")]
    [InlineData("/inspect/ananya.kapoor@northwind.example", "Cannot text: the primary number is toll-free.")]
    [InlineData("/inspect/ananya.kapoor@northwind.example?with=aisha.novak@northwind.example", "Compared with Aisha Novak")]
    [InlineData("/inspect/ananya.kapoor@northwind.example?at=2020-01-01", "Not in the directory yet")]
    [InlineData("/inspect/ananya.kapoor@northwind.example?at=soon", "is not a moment such as")]
    [InlineData("/organization/stored-values", "Every value is stored as it would be today")]
    [InlineData("/policy", "Policy in force")]
    [InlineData("/organization/api-keys", "No API keys yet")]
    [InlineData("/organization/api-keys/new", "Works until the end of")]
    [InlineData("/api/docs", "May this number send a business text now?")]
    [InlineData("/import", "Choose the three files or a zip")]
    [InlineData("/help/prerequisites", "Primary telephone number")]
    [InlineData("/nothing-is-here", "There is nothing at this address")]
    public async Task A_page_is_usable_by_all(string address, string whenItShows)
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), address);

        await Expect(page.GetByRole(AriaRole.Main).GetByText(whenItShows).Filter(new() { Visible = true }).First).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync(address);
    }

    [Fact]
    public async Task Stored_values_and_the_question_about_them_are_usable_by_all()
    {
        var console = await ServeNorthwindAsync();
        console.Store("UPDATE Users SET FirstName = 'Ma' || char(8203) || 'ya', Marks = 1 WHERE Id = 1; UPDATE Users SET Extension = 'REMOVE', Marks = 2 WHERE Id = 2");
        var page = await VisitAsync(console, "/organization/stored-values");

        await Expect(page.GetByText("⟨U+200B⟩").First).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("stored values");
        await page.Button("Normalize…").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("question about stored values");
    }

    [Fact]
    public async Task The_question_of_the_switch_is_usable_by_all()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/calling/service-settings");

        await page.TextingSwitch().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("question of the switch");
    }

    [Fact]
    public async Task A_users_calling_page_is_usable_by_all_eligible_and_with_unsaved_changes()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/users");

        await page.OpenUserAsync("Maya Chen");
        await Expect(page.GetByText("All prerequisites are met")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("eligible user");

        await page.Radio("Override settings").CheckAsync();
        await Expect(page.SaveBar()).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("unsaved change");
    }

    [Fact]
    public async Task A_blocked_users_pages_are_usable_by_all()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/users");

        await page.OpenUserAsync("Omar Haddad");
        await Expect(page.GetByText("Omar Haddad cannot text yet")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("blocked user");

        await page.UserSection("Profile").ClickAsync();
        await page.GetByLabel("E-mail").FillAsync("not an address");
        await page.GetByLabel("Primary number").FillAsync("+1 512-555-0100");
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByText("1 field needs attention")).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("profile with a faulty field");
    }

    [Fact]
    public async Task The_preview_of_an_import_with_problems_is_usable_by_all()
    {
        using var folder = new DirectoryFolder();
        folder.UserRows = ["maya.chen@northwind.example,Maya,Chen,+15125550142,Austin,TRUE,Default", "nobody,No,Body,1.51E+10,Nowhere,TRUE,Perhaps"];
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/import");

        await page.ChooseFilesAsync(folder.At("organization.json"), folder.At("locations.csv"), folder.At("users.csv"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would happen" })).ToBeVisibleAsync();
        await page.AssertUsableByAllAsync("preview with problems");
    }
}
