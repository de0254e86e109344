using System.IO.Compression;
using BusinessTexting.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

public sealed class ImportJourneys(BrowserSession session) : BrowserTests(session), IDisposable
{
    private static readonly string Northwind = Path.Combine(Repository.Root, "samples", "northwind");

    private readonly string _folder = Directory.CreateTempSubdirectory("business-texting-browser-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_files_are_checked_first_and_imported_only_then()
    {
        var console = await ServeEmptyAsync();
        var page = await VisitAsync(console, "/import");

        await page.ChooseFilesAsync(Directory.GetFiles(Northwind));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would happen" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Nothing has been written yet.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Users 260 0 0 0 0" })).ToBeVisibleAsync();
        Assert.Equal(0, await console.CountEntriesAsync("UserAdded"));

        await page.Button("Import 269 changes").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Imported" })).ToBeVisibleAsync();
        Assert.Equal(260, await console.CountEntriesAsync("UserAdded"));
        await page.GetByRole(AriaRole.Link, new() { Name = "See the users" }).ClickAsync();
        await Expect(page.GetByText("Rows 1–50 of 260")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Banner).GetByText("Northwind Dental Group")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_zip_of_what_is_stored_already_has_nothing_to_import()
    {
        var zip = Path.Combine(_folder, "northwind.zip");
        await ZipFile.CreateFromDirectoryAsync(Northwind, zip, Xunit.TestContext.Current.CancellationToken);
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/import");

        await page.ChooseFilesAsync(zip);

        await Expect(page.GetByText("There is nothing to import.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Users 0 0 260 0 0" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_file_called_zip_is_refused_in_words()
    {
        var text = Path.Combine(_folder, "northwind.zip");
        await File.WriteAllTextAsync(text, "not a zip at all", Xunit.TestContext.Current.CancellationToken);
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/import");

        await page.ChooseFilesAsync(text);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The files could not be read.");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("northwind.zip");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Pack the three files again.");
    }
}
