using System.Net;
using System.Text.RegularExpressions;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>A role that needs a second factor, on the way in.</summary>
public sealed partial class EnrolmentTests : IDisposable
{
    private readonly ConsoleApp _app = new() { Replacing = services => services.AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Support] }) };

    [Fact]
    public async Task Whoever_sets_up_the_app_is_in_and_sees_the_recovery_codes_once()
    {
        var browser = await PasswordGivenAsync();
        var page = await EnrolAsync(browser);

        Assert.Equal(10, Codes(page).Count);
        Assert.Contains("""href="/users?state=on""", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        using var inside = await browser.GetAsync("/users", CancellationToken.None);
        using var again = await SubmitAsync(browser, "000000");
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.StartsWith("/sign-in", ConsoleApp.LeadsTo(again), StringComparison.Ordinal);
        Assert.Equal("""{"authenticatorApp":"set up"}""", _app.Database.Entry(AuditAction.SecondFactorChanged).After);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        var codes = Codes(await EnrolAsync(await FirstStepAsync(_app.Visit())));

        using var first = await SubmitAsync(await FirstStepAsync(_app.Visit()), codes[0].ToLowerInvariant());
        using var second = await SubmitAsync(await FirstStepAsync(_app.Visit()), codes[0]);

        Assert.Equal("/users?state=on", ConsoleApp.LeadsTo(first));
        Assert.Null(ConsoleApp.LeadsTo(second));
    }

    [Fact]
    public async Task Whoever_knows_the_password_of_somebody_with_a_passkey_sets_up_no_app_for_them()
    {
        var browser = await PasswordGivenAsync();
        await AddPasskeyAsync();

        using var first = await ConsoleApp.SignInAsync(_app.Visit(), Actors.EmailOf(Role.Support), TestAccounts.Password);
        var secondStep = await browser.GetStringAsync("/sign-in/code", CancellationToken.None);
        using var app = await SubmitAsync(browser, "000000");
        using var inside = await browser.GetAsync("/users", CancellationToken.None);

        Assert.Contains("Sign in with your passkey.", await first.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.DoesNotMatch(Key(), secondStep);
        Assert.Null(ConsoleApp.LeadsTo(app));
        Assert.StartsWith("/sign-in", ConsoleApp.LeadsTo(inside), StringComparison.Ordinal);
        Assert.Contains("without the passkey", _app.Database.Entry(AuditAction.SignInFailed).After, StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private async Task AddPasskeyAsync()
    {
        var passkey = new UserPasskeyInfo([1, 2, 3], [4], DateTimeOffset.UtcNow, 0, transports: null, isUserVerified: true, isBackupEligible: false, isBackedUp: false, [7], [8]);
        var owner = Actors.Support with { AccountId = _app.Database.Read(db => db.Administrators.Single().Id), ConfirmedAt = DateTimeOffset.UtcNow };
        Assert.IsType<ChangeOutcome.Saved>(await _app.Database.Get<SecondFactorService>().AddPasskeyAsync(passkey, "Laptop", owner, CancellationToken.None));
    }

    private async Task<HttpClient> PasswordGivenAsync()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        return await FirstStepAsync(_app.Visit());
    }

    private static async Task<HttpClient> FirstStepAsync(HttpClient browser)
    {
        using var answer = await ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Support), TestAccounts.Password);
        Assert.Equal("/sign-in/code", ConsoleApp.LeadsTo(answer));
        return browser;
    }

    private static async Task<string> EnrolAsync(HttpClient browser)
    {
        var key = Key().Match(await browser.GetStringAsync("/sign-in/code", CancellationToken.None)).Groups["key"].Value;
        using var answer = await SubmitAsync(browser, AuthenticatorApp.Code(key, DateTimeOffset.UtcNow));
        return await answer.Content.ReadAsStringAsync(CancellationToken.None);
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string code) =>
        ConsoleApp.SubmitAsync(browser, "/sign-in/code?return=%2Fusers%3Fstate%3Don", "second-factor", ("code", code));

    private static List<string> Codes(string page) => [.. RecoveryCode().Matches(page).Select(match => match.Groups["code"].Value).Distinct()];

    [GeneratedRegex("<code[^>]*>(?<key>[a-z2-7 ]+)</code>", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("<code[^>]*>(?<code>[A-Z2-9-]{29})</code>", RegexOptions.None, 1000)]
    private static partial Regex RecoveryCode();
}
