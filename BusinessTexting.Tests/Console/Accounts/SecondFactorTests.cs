using System.Text.RegularExpressions;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed partial class SecondFactorTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    public SecondFactorTests() => _app.Replacing = services => services.AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Full] });

    [Fact]
    public async Task A_role_that_needs_a_second_factor_sets_it_up_before_it_gets_in_and_is_asked_for_it_from_then_on()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var browser = _app.Visit();

        using var first = await PasswordAsync(browser);
        var page = await browser.GetStringAsync("/sign-in/code", CancellationToken.None);
        var key = Key().Match(page).Groups["key"].Value;
        using var notIn = await browser.GetAsync("/users", CancellationToken.None);
        using var wrong = await CodeAsync(browser, "000000");
        using var right = await CodeAsync(browser, AuthenticatorApp.Code(key, DateTimeOffset.UtcNow));
        var other = _app.Visit();
        using var second = await PasswordAsync(other);
        var asked = await other.GetStringAsync("/sign-in/code", CancellationToken.None);
        using var again = await CodeAsync(other, NextCode(key));

        Assert.Equal("/sign-in/code", ConsoleApp.LeadsTo(first));
        Assert.StartsWith("/sign-in", ConsoleApp.LeadsTo(notIn), StringComparison.Ordinal);
        Assert.Null(ConsoleApp.LeadsTo(wrong));
        Assert.Contains("recovery codes", await right.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/sign-in/code", ConsoleApp.LeadsTo(second));
        Assert.DoesNotMatch(Key(), asked);
        Assert.Equal("/", ConsoleApp.LeadsTo(again));
    }

    [Fact]
    public async Task A_code_that_somebody_has_watched_lets_nobody_in_again()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var browser = _app.Visit();
        using var first = await PasswordAsync(browser);
        var key = Key().Match(await browser.GetStringAsync("/sign-in/code", CancellationToken.None)).Groups["key"].Value;
        var code = AuthenticatorApp.Code(key, DateTimeOffset.UtcNow);
        using var enrolled = await CodeAsync(browser, code);
        var watcher = _app.Visit();
        using var second = await PasswordAsync(watcher);

        using var replayed = await CodeAsync(watcher, code);
        using var next = await CodeAsync(watcher, NextCode(key));
        using var before = await CodeAsync(await SignedInByPasswordAsync(), code);

        Assert.Null(ConsoleApp.LeadsTo(replayed));
        Assert.Equal("/", ConsoleApp.LeadsTo(next));
        Assert.Null(ConsoleApp.LeadsTo(before));
    }

    [Fact]
    public async Task The_second_step_does_not_begin_without_the_first()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);

        using var answer = await CodeAsync(_app.Visit(), "123456");

        Assert.Equal("/sign-in", ConsoleApp.LeadsTo(answer));
    }

    [Fact]
    public async Task Guessing_codes_closes_the_account()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var browser = _app.Visit();
        using var first = await PasswordAsync(browser);
        var key = Key().Match(await browser.GetStringAsync("/sign-in/code", CancellationToken.None)).Groups["key"].Value;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await CodeAsync(browser, "000000");
        }

        using var right = await CodeAsync(browser, AuthenticatorApp.Code(key, DateTimeOffset.UtcNow));

        Assert.Null(ConsoleApp.LeadsTo(right));
    }

    public void Dispose() => _app.Dispose();

    // The phone may be ahead by as much.
    private static string NextCode(string key) => AuthenticatorApp.Code(key, DateTimeOffset.UtcNow.AddSeconds(30));

    private async Task<HttpClient> SignedInByPasswordAsync()
    {
        var browser = _app.Visit();
        using var answer = await PasswordAsync(browser);
        return browser;
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient browser) => ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Full), TestAccounts.Password);

    private static Task<HttpResponseMessage> CodeAsync(HttpClient browser, string code) => ConsoleApp.SubmitAsync(browser, "/sign-in/code", "second-factor", ("code", code));

    [GeneratedRegex("<code[^>]*>(?<key>[a-z2-7 ]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
