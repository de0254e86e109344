using Bunit;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public sealed class ImportPageTests : ConsoleTestContext
{
    private readonly DirectoryFolder _folder = new();

    [Fact]
    public void The_files_are_checked_before_anything_is_written()
    {
        var page = Uploaded();

        Assert.Contains("The files can be imported.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Nothing has been written yet.", page.Words(), StringComparison.Ordinal);
        Assert.Equal("Users 2 0 0 0 0", Counts(page, "Users"));
        Assert.Contains("maya@northwind.example", page.Words(), StringComparison.Ordinal);
        Assert.Equal(0, Database.Read(db => db.Users.Count()));
    }

    [Fact]
    public void One_upload_too_many_in_a_minute_is_told_and_leaves_the_one_before()
    {
        Services.AddSingleton(new UploadAllowance(perMinute: 1));
        var page = Uploaded();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("x", "people.xlsx"));

        page.WaitForAssertion(() => Assert.Matches("Too many uploads in a short time. Wait \\d+ seconds", page.Words()));
        Assert.Contains("The files can be imported.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Importing_asks_first_and_then_says_what_was_done()
    {
        var dialogs = new DialogHost(this);
        var page = Uploaded();

        page.Button("Import 5 changes").Click();
        Assert.Contains("5 added, 0 changed.", dialogs.Words, StringComparison.Ordinal);
        dialogs.Press("Import");

        page.WaitForAssertion(() => Assert.True(page.HasButton("See the users")));
        Assert.Equal(2, Database.Read(db => db.Users.Count()));
        Assert.Equal(1, Database.CountOf(AuditAction.DirectoryImported));
    }

    [Fact]
    public void Cancelling_the_question_imports_nothing()
    {
        var dialogs = new DialogHost(this);
        var page = Uploaded();

        page.Button("Import 5 changes").Click();
        dialogs.Press("Cancel");

        Assert.True(page.HasButton("Import 5 changes"));
        Assert.Equal(0, Database.Read(db => db.Users.Count()));
    }

    [Fact]
    public void A_double_click_asks_once()
    {
        var dialogs = new DialogHost(this);
        var page = Uploaded();

        _ = page.ClickTwice("Import 5 changes");

        Assert.Equal(1, dialogs.OpenCount);
    }

    [Fact]
    public void A_changed_field_is_shown_before_and_after()
    {
        Imported();
        _folder.UserRows = ["maya@northwind.example,Maya,Chen-Diaz,+15125550142,Austin,TRUE,Default", "lee@northwind.example,Lee,Park,+15125550143,Austin,TRUE,On"];

        var page = Uploaded();

        Assert.Equal("Users 0 1 1 0 0", Counts(page, "Users"));
        Assert.Matches("Last name: *Chen.*Chen-Diaz", page.Words());
    }

    [Fact]
    public void Files_that_a_browser_and_the_hub_named_are_told_apart()
    {
        var page = Render<ImportPage>();

        page.FindComponent<InputFile>().UploadFiles(
            [.. ImportUpload.Files.Select((name, place) => InputFileContent.CreateFromText(File.ReadAllText(_folder.At(name)), $"download ({place})"))]);

        page.WaitForAssertion(() => Assert.Contains("The files can be imported.", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public void Bad_rows_keep_everything_out_until_skipping_is_asked_for()
    {
        _folder.UserRows = ["maya@northwind.example,Maya,Chen,+15125550142,Austin,TRUE,Default", "nobody,No,Body,,Austin,TRUE,Default"];
        var page = Uploaded();
        Assert.Contains("users.csv, line 3", page.Words(), StringComparison.Ordinal);
        Assert.Contains("“nobody” is not an e-mail address.", page.Words(), StringComparison.Ordinal);
        Assert.False(page.HasButton("Import 4 changes"));

        page.Control("Skip bad rowsGood rows go in even when others have problems. Otherwise any problem keeps everything out.").Change(true);

        page.WaitForAssertion(() => Assert.True(page.HasButton("Import 4 changes")));
    }

    [Fact]
    public void Ten_thousand_bad_rows_keep_the_page_small_and_download_in_full()
    {
        _folder.UserRows = Enumerable.Range(0, 10_000).Select(number => $"nobody{number},No,Body,,Austin,TRUE,Default");
        var page = Uploaded();

        Assert.Contains("Problems: 10,000", page.Words(), StringComparison.Ordinal);
        Assert.InRange(page.FindAll("tr").Count, 10, 500);
        page.Button("Download all problems").Click();

        page.WaitForAssertion(() => Assert.Contains(JSInterop.Invocations, call => call.Identifier == "btShell.save"));
    }

    [Fact]
    public void Files_that_are_missing_or_unknown_are_named()
    {
        var page = Render<ImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("x", "people.xlsx"));

        page.WaitForAssertion(() => Assert.Contains("people.xlsx is not one of the three files.", page.Words(), StringComparison.Ordinal));
        Assert.Contains("users.csv is missing.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_a_zip_is_said_to_be_none()
    {
        var page = Render<ImportPage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("not a zip", "directory.zip"));

        page.WaitForAssertion(() => Assert.Contains("directory.zip is not a zip file, or is damaged.", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_files_twice_leave_nothing_to_import()
    {
        Imported();

        var page = Uploaded();

        Assert.Contains("There is nothing to import.", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.Words().StartsWith("Import ", StringComparison.Ordinal));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    private static string Counts(IRenderedComponent<ImportPage> page, string kind) =>
        string.Join(' ', page.FindAll("tr").Single(row => row.QuerySelector("th[scope=row]")?.Words() == kind).Children.Select(cell => cell.Words()));

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
