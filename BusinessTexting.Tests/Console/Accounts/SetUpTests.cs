using System.Net;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class SetUpTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    private string Code => _app.Services.GetRequiredService<SetUpCode>().Value;

    [Fact]
    public async Task Without_an_administrator_the_way_in_leads_to_the_set_up()
    {
        using var answer = await _app.Visit().GetAsync("/sign-in", CancellationToken.None);

        Assert.Equal("/set-up", ConsoleApp.LeadsTo(answer));
    }

    [Fact]
    public async Task Whoever_knows_the_code_becomes_the_first_full_administrator()
    {
        var browser = _app.Visit();

        using var done = await SetUpAsync(browser, Code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        using var signedIn = await ConsoleApp.SignInAsync(browser, "ada@northwind.example", TestAccounts.Password);

        Assert.Equal("/sign-in?after=set-up", ConsoleApp.LeadsTo(done));
        Assert.Equal("/", ConsoleApp.LeadsTo(signedIn));
        var administrator = _app.Database.Read(db => db.Administrators.AsNoTracking().Single());
        Assert.Equal(("Ada Byron", Role.Full), (administrator.Name, administrator.Role));
        Assert.Equal(1, _app.Database.CountOf(AuditAction.AdministratorAdded));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA-BBBB-CCCC")]
    public async Task A_stranger_without_the_code_gets_nothing(string code)
    {
        using var answer = await SetUpAsync(_app.Visit(), code);

        Assert.Contains("This is not the code", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.Empty(_app.Database.Read(db => db.Administrators.ToList()));
    }

    [Fact]
    public async Task The_code_opens_nothing_once_there_is_an_administrator()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        var browser = _app.Visit();
        using var page = await browser.GetAsync("/set-up", CancellationToken.None);

        Assert.Equal("/sign-in", ConsoleApp.LeadsTo(page));
        Assert.Single(_app.Database.Read(db => db.Administrators.ToList()));
    }

    [Fact]
    public async Task Two_who_know_the_code_do_not_both_become_the_first()
    {
        var browsers = new[] { _app.Visit(), _app.Visit() };

        await Task.WhenAll(browsers.Select(async browser => (await SetUpAsync(browser, Code)).Dispose()));

        Assert.Single(_app.Database.Read(db => db.Administrators.ToList()));
    }

    [Fact]
    public async Task Guessing_codes_is_slowed_down()
    {
        _app.Replacing = services => services.AddSingleton(new SignInSettings { AttemptsPerMinute = 1 });
        var browser = _app.Visit();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var wrong = await SetUpAsync(browser, "AAAA-BBBB-CCCC");
        }

        using var answer = await SetUpAsync(browser, Code);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Empty(_app.Database.Read(db => db.Administrators.ToList()));
    }

    [Theory]
    [InlineData("short", "Use at least 12 characters")]
    [InlineData("password1234567", "tried first")]
    [InlineData("northwind2026", "little more than your name")]
    public async Task A_password_that_is_easy_to_guess_is_refused_with_the_reason(string password, string reason)
    {
        using var answer = await SetUpAsync(_app.Visit(), Code, password);

        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient browser, string code, string password = TestAccounts.Password) => ConsoleApp.SubmitAsync(
        browser, "/set-up", "set-up", ("code", code), ("name", "Ada Byron"), ("email", "ada@northwind.example"), ("password", password));
}
