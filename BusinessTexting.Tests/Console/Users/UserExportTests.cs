using System.Net;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

public sealed class UserExportTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_list_downloads_as_a_csv_file_that_spreadsheets_read_as_utf8()
    {
        _app.Database.Store([Some.User(user => (user.LocationId, user.Texting, user.FirstName) = (1, TextingChoice.On, "Мая"))], [Some.Location()]);

        using var response = await (await _app.SignedInAsync()).GetAsync(new Uri("/users/export.csv", UriKind.Relative), Xunit.TestContext.Current.CancellationToken);

        var bytes = await response.Content.ReadAsByteArrayAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("users.csv", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            [
                "Email,First Name,Last Name,Display Name,User Status,Location,Phone Number,State,Configured,Decided By,Not Met,Unknown,Business Texting",
                "maya.chen@northwind.example,Мая,Chen,,Active,Austin HQ,'+15125550142,On,On,User,,,On",
            ],
            Lines(bytes));
    }

    [Fact]
    public async Task The_file_holds_the_filtered_list_in_its_order_and_all_pages_of_it()
    {
        _app.Database.Store(Enumerable.Range(1, 60).Select(index => Some.User(user =>
        {
            (user.Email, user.PrimaryNumber) = ($"u{index:000}@northwind.example", null);
            user.Status = index == 7 ? UserStatus.Inactive : UserStatus.Active;
        })));

        var lines = Lines(await (await _app.SignedInAsync()).GetByteArrayAsync(
            new Uri("/users/export.csv?status=active&sort=email&desc=true&page=2&color=blue", UriKind.Relative), Xunit.TestContext.Current.CancellationToken));

        Assert.Equal(60, lines.Length);
        Assert.StartsWith("u060@", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("u001@", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.StartsWith("u007@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_would_begin_a_formula_is_marked_as_text()
    {
        _app.Database.Store([Some.User(user => (user.DisplayName, user.PrimaryNumber) = ("=HYPERLINK(\"http://evil\",\"x\")", PhoneNumber.Parse("+442079460123")))]);

        var lines = Lines(await (await _app.SignedInAsync()).GetByteArrayAsync(new Uri("/users/export.csv", UriKind.Relative), Xunit.TestContext.Current.CancellationToken));

        Assert.Contains(",\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",", lines[1], StringComparison.Ordinal);
        Assert.Contains(",'+442079460123,Blocked,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_matches_is_a_header_line_alone() =>
        Assert.Single(Lines(await (await _app.SignedInAsync()).GetByteArrayAsync(new Uri("/users/export.csv?search=nobody", UriKind.Relative), Xunit.TestContext.Current.CancellationToken)));

    private static string[] Lines(byte[] bytes) =>
        System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
