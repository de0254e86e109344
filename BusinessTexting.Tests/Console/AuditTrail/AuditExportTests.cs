using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.AuditTrail;

public sealed class AuditExportTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spreadsheets_get_a_file_whose_cells_are_no_formulas()
    {
        _app.Database.Store([Some.User(user => user.Email = "=cmd@northwind.example")]);

        using var response = await GetAsync("/audit/export.csv?resource=User");

        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((HttpStatusCode.OK, "text/csv", "audit.csv"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("Sequence,Time,Actor,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2,2026-05-03T10:00:00.000Z,console,,Full,,UserAdded,User,1,'=cmd@northwind.example,", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task Programs_get_an_object_a_line()
    {
        _app.Database.Store([Some.User()]);

        using var response = await GetAsync("/audit/export.jsonl");

        var entries = (await response.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([1L, 2L, 3L, 4L, 5L], entries.Select(entry => (long)entry["sequence"]!));
        Assert.Equal("maya.chen@northwind.example", (string)entries[1]["resource"]!["name"]!);
        Assert.Equal("Maya", (string)entries[1]["after"]!["firstName"]!);
        Assert.Equal((string)entries[0]["hash"]!, (string)entries[1]["previousHash"]!);
    }

    [Fact]
    public async Task An_export_is_on_the_record_without_the_words_that_were_searched()
    {
        _app.Database.Store([Some.User()]);

        using var response = await GetAsync("/audit/export.csv?search=maya&action=UserAdded");

        var entry = _app.Database.Read(db => db.AuditEntries.Single(entry => entry.Action == AuditAction.RecordExported));
        Assert.Equal("""{"filter":"search&action=UserAdded","format":"Csv"}""", entry.After);
    }

    [Fact]
    public async Task Exported_users_are_on_the_record_too()
    {
        _app.Database.Store([Some.User()]);

        using var response = await GetAsync("/users/export.csv");

        Assert.Equal(1, _app.Database.CountOf(AuditAction.UsersExported));
    }

    [Fact]
    public async Task What_cannot_be_put_on_the_record_is_not_handed_out()
    {
        _app.Database.Store([Some.User()]);
        var browser = await _app.SignedInAsync();
        using var held = new HeldDatabase(_app.Database.Path);

        using var response = await browser.GetAsync(new Uri("/audit/export.csv", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.DoesNotContain("maya", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private async Task<HttpResponseMessage> GetAsync(string path) => await (await _app.SignedInAsync()).GetAsync(new Uri(path, UriKind.Relative), Token);
}
