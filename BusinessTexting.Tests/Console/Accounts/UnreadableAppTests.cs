using System.Net;
using System.Text.RegularExpressions;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>Sam's app was set up with keys that are gone since.</summary>
public sealed partial class UnreadableAppTests : IDisposable
{
    private const string Sentence = "The keys that this console reads your app's secret with are not here";

    private readonly ConsoleApp _app = new() { Replacing = services => services.AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Support] }) };

    [Fact]
    public async Task The_second_step_says_so_before_a_code_is_typed_and_after()
    {
        await EnrolAndLoseKeysAsync();
        var browser = await FirstStepAsync();

        var asked = await browser.GetStringAsync("/sign-in/code", CancellationToken.None);
        using var answer = await SubmitAsync(browser, "123456");

        Assert.Contains(Sentence, WebUtility.HtmlDecode(asked), StringComparison.Ordinal);
        Assert.DoesNotMatch(Key(), asked);
        Assert.Null(ConsoleApp.LeadsTo(answer));
        Assert.Contains(Sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None)), StringComparison.Ordinal);
        Assert.Contains("unreadable app", _app.Database.Entry(AuditAction.SignInFailed).After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_still_lets_in()
    {
        var codes = await EnrolAndLoseKeysAsync();

        using var answer = await SubmitAsync(await FirstStepAsync(), codes[0]);

        Assert.Equal("/", ConsoleApp.LeadsTo(answer));
    }

    public void Dispose() => _app.Dispose();

    private async Task<List<string>> EnrolAndLoseKeysAsync()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        var browser = await FirstStepAsync();
        var key = Key().Match(await browser.GetStringAsync("/sign-in/code", CancellationToken.None)).Groups["key"].Value;
        using var answer = await SubmitAsync(browser, AuthenticatorApp.Code(key, DateTimeOffset.UtcNow));
        var page = await answer.Content.ReadAsStringAsync(CancellationToken.None);

        var others = new AuthenticatorSecrets(new EphemeralDataProtectionProvider(), NullLogger<AuthenticatorSecrets>.Instance);
        await using var db = await _app.Database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
        var stored = others.Encrypt(db.Administrators.Single().Id, "ABCDEFGH");
        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"UPDATE AdministratorTokens SET Value = {stored} WHERE Name = 'AuthenticatorKey'", CancellationToken.None));
        return [.. RecoveryCode().Matches(page).Select(match => match.Groups["code"].Value).Distinct()];
    }

    private async Task<HttpClient> FirstStepAsync()
    {
        var browser = _app.Visit();
        using var answer = await ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Support), TestAccounts.Password);
        Assert.Equal("/sign-in/code", ConsoleApp.LeadsTo(answer));
        return browser;
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string code) =>
        ConsoleApp.SubmitAsync(browser, "/sign-in/code", "second-factor", ("code", code));

    [GeneratedRegex("<code[^>]*>(?<key>[a-z2-7 ]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<code[^>]*>(?<code>[A-Z2-9-]{29})</code>", RegexOptions.None, 1000)]
    private static partial Regex RecoveryCode();
}
