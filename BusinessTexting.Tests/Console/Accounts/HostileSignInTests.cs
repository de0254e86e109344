using System.Net;
using System.Text.RegularExpressions;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>What is sent to the pages for signing in and is no sign-in.</summary>
public sealed partial class HostileSignInTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    [Theory]
    [InlineData("/é", "/%C3%A9")]
    [InlineData("/users?search=Zoë&page=2#top", "/users?search=Zo%C3%AB&page=2#top")]
    [InlineData("/inspect/a b", "/inspect/a%20b")]
    [InlineData("/", "/")]
    [InlineData("/..//evil.example", "/")]
    [InlineData("/users/..//evil.example", "/")]
    [InlineData("/users\\..\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: a=b", "/")]
    [InlineData("/a\uFFFE", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/sign-in", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void The_way_back_is_an_address_of_the_console_s_own_as_a_header_may_hold_it(string? wanted, string own) => Assert.Equal(own, AccountLinks.Own(wanted));

    [Fact]
    public void The_way_back_holds_no_half_of_a_character() => Assert.Equal("/", AccountLinks.Own("/a\uD800"));

    [Fact]
    public async Task The_way_back_may_be_in_any_script()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);

        using var answer = await ConsoleApp.SignInAsync(_app.Visit(), TestAccounts.EmailOf(Role.Full), TestAccounts.Password, "/sign-in?return=/%C3%A9");

        Assert.Equal((HttpStatusCode.Redirect, "/%C3%A9"), (answer.StatusCode, ConsoleApp.LeadsTo(answer)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\"a\"")]
    [InlineData("""{"id":"*","rawId":"*","type":"public-key","clientExtensionResults":{},"response":{"authenticatorData":"*","signature":"","clientDataJSON":"*"}}""")]
    public async Task A_passkey_is_a_wrong_one_without_a_challenge_and_with(string credential)
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var browser = _app.Visit();

        using var before = await ConsoleApp.SubmitAsync(browser, "/sign-in", "passkey", ("credential", credential));
        await ChallengeAsync(browser, "/sign-in", "/sign-in/passkey");
        using var after = await ConsoleApp.SubmitAsync(browser, "/sign-in", "passkey", ("credential", credential));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (before.StatusCode, after.StatusCode));
        var refusals = _app.Database.Read(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Action == AuditAction.SignInFailed).ToList());
        Assert.All(refusals, refusal => Assert.Equal("wrong passkey", AuditFields.FromJson(refusal.After)["why"]));
        Assert.NotEmpty(refusals);
    }

    [Fact]
    public async Task A_new_passkey_for_no_challenge_of_ours_is_not_added()
    {
        var browser = await _app.SignedInAsync();

        using var answer = await ConsoleApp.SubmitAsync(browser, "/account/passkeys/new", "new-passkey", ("name", "Laptop"), ("credential", "{}"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The passkey was not added.", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private static async Task ChallengeAsync(HttpClient browser, string page, string address)
    {
        var token = Token().Match(await browser.GetStringAsync(page, CancellationToken.None)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var challenge = await browser.PostAsync(address, form, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, challenge.StatusCode);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
