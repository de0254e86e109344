using System.Net;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>Codes, links and keys are too long to be guessed; whoever tries all the same must not fill the record.</summary>
public sealed class GuessedSecretsTests : IAsyncDisposable
{
    private readonly ConsoleApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_wrong_set_up_code_leaves_no_entry()
    {
        using var answer = await ConsoleApp.SubmitAsync(
            _app.Visit(), "/set-up", "set-up", ("code", "AAAA-BBBB-CCCC"), ("name", "Ada Byron"), ("email", "ada@northwind.example"), ("password", TestAccounts.Password));

        Assert.Contains("This is not the code", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.Equal(0, Entries());
    }

    [Fact]
    public async Task Neither_does_a_wrong_link_opened_or_sent()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var (browser, before) = (_app.Visit(), Entries());

        using var opened = await browser.GetAsync("/join?key=nonsense", CancellationToken.None);

        // The page of a wrong link has no form; a token is a token, wherever it comes from.
        var page = await browser.GetStringAsync("/sign-in", CancellationToken.None);
        using var form = new FormUrlEncodedContent(
            [new("_handler", "join"), new("__RequestVerificationToken", page.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0]), new("password", TestAccounts.Password)]);
        using var sent = await browser.PostAsync("/join?key=nonsense", form, CancellationToken.None);

        Assert.Contains("link", await opened.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(before, Entries());
    }

    [Fact]
    public async Task Neither_does_a_wrong_key()
    {
        var (id, key) = await ApiProgram.KeyAsync(_app.Database);
        var before = Entries();

        var codes = new List<string?>();
        foreach (var wrong in new[] { key[..^1] + (key[^1] is 'A' ? 'B' : 'A'), "nonsense" })
        {
            codes.Add((await new ApiProgram(_app.Visit(), id, wrong).GetAsync("/users")).Code);
        }

        Assert.Equal(["key-unknown", "key-unknown"], codes);
        Assert.Equal(before, Entries());
    }

    private int Entries() => _app.Database.Read(db => db.AuditEntries.Count());
}
