using Bunit;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>What the Import page asks before it takes something away or turns the organization's switch.</summary>
public sealed class ImportPageConfirmationTests : ConsoleTestContext
{
    private readonly DirectoryFolder _folder = new();

    [Fact]
    public void Removing_users_is_asked_for_in_destructive_words()
    {
        Imported();
        _folder.UserRows = ["maya@northwind.example,Maya,Chen,+15125550142,Austin,TRUE,Default"];
        var dialogs = new DialogHost(this);
        var page = Uploaded();

        page.Control("Remove users who are not in the fileLocations are never removed by an import.").Change(true);
        page.WaitForAssertion(() => page.Button("Import 1 change").Click());

        Assert.StartsWith("Import and remove 1 user?", dialogs.Words, StringComparison.Ordinal);
        dialogs.Press("Import");
        page.WaitForAssertion(() => Assert.Equal(1, Database.CountOf(AuditAction.UserRemoved)));
    }

    [Fact]
    public async Task Removing_everybody_takes_the_typed_number()
    {
        Imported();
        _folder.UserRows = [];
        var dialogs = new DialogHost(this);
        var page = Uploaded();
        page.Control("Remove users who are not in the fileLocations are never removed by an import.").Change(true);
        page.WaitForAssertion(() => Assert.Contains("2 of 2 users would be removed.", page.Words(), StringComparison.Ordinal));

        page.Control("Type 2 to confirm").Input("1");
        await page.InvokeAsync(() => page.Button("Import 2 changes").Click());
        page.WaitForAssertion(() => Assert.Contains("That is not the number. Type 2.", page.Words(), StringComparison.Ordinal));
        Assert.Equal(0, dialogs.OpenCount);
        page.Control("Type 2 to confirm").Input("2");
        page.Button("Import 2 changes").Click();
        dialogs.Press("Import");

        page.WaitForAssertion(() => Assert.Equal(2, Database.CountOf(AuditAction.UserRemoved)));
    }

    [Fact]
    public async Task A_borrowed_screen_is_not_enough_to_turn_the_organizations_switch_by_a_file()
    {
        var page = await TurningAtABorrowedScreenAsync();
        var dialogs = new DialogHost(this);

        page.Button("Import 1 change").Click();
        dialogs.Press("Import");
        dialogs.Sees("Confirm that it is you");
        Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault);
        dialogs.Enter("Your password", TestAccounts.Password);
        dialogs.Submit();

        page.WaitForAssertion(() => Assert.True(page.HasButton("See the users")));
        Assert.Equal(TextingChoice.On, Database.Organization.TextingDefault);
    }

    [Fact]
    public async Task Who_would_not_say_who_they_are_has_imported_nothing_and_is_told()
    {
        var page = await TurningAtABorrowedScreenAsync();
        var dialogs = new DialogHost(this);

        page.Button("Import 1 change").Click();
        dialogs.Press("Import");
        dialogs.Press("Cancel");

        page.WaitForAssertion(() => Assert.Contains("You have not confirmed that it is you", page.Words(), StringComparison.Ordinal));
        Assert.Equal(TextingChoice.Off, Database.Organization.TextingDefault);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private async Task<IRenderedComponent<ImportPage>> TurningAtABorrowedScreenAsync()
    {
        Imported();
        Me.Become((await Database.SignInAsync(Role.Full)).Borrowed);
        var organization = File.ReadAllText(_folder.At("organization.json"));
        _folder.Organization = organization.Replace("\"textingDefault\": \"Off\"", "\"textingDefault\": \"On\"", StringComparison.Ordinal);
        return Uploaded();
    }

    private void Imported()
    {
        var dialogs = new DialogHost(this);
        var page = Uploaded();
        page.Button("Import 5 changes").Click();
        dialogs.Press("Import");
        page.WaitForAssertion(() => Assert.True(page.HasButton("See the users")));
    }

    private IRenderedComponent<ImportPage> Uploaded() => ImportUpload.Render(this, _folder);
}
