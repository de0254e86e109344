using System.Net;
using System.Text.RegularExpressions;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
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

    public void Dispose() => _app.Dispose();

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
