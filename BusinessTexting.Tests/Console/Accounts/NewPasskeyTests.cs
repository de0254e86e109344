using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed partial class NewPasskeyTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    [Fact]
    public async Task The_challenge_asks_for_a_passkey_that_verifies_its_owner_and_needs_no_e_mail()
    {
        var browser = await _app.SignedInAsync(Role.Support);

        using var answer = await ChallengeAsync(browser);

        using var options = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        var selection = options.RootElement.GetProperty("authenticatorSelection");
        Assert.Equal("required", selection.GetProperty("userVerification").GetString());
        Assert.Equal("required", selection.GetProperty("residentKey").GetString());
        Assert.Equal("support@northwind.example", options.RootElement.GetProperty("user").GetProperty("name").GetString());
    }

    [Fact]
    public async Task There_is_no_challenge_for_who_has_not_confirmed_for_another_site_or_for_nobody()
    {
        var browser = await _app.SignedInAsync(Role.Support);

        using var nobody = await _app.Visit().PostAsync("/account/passkeys/challenge", content: null, CancellationToken.None);
        using var elsewhere = await browser.PostAsync("/account/passkeys/challenge", content: null, CancellationToken.None);
        var page = await browser.GetStringAsync("/account/passkeys/new", CancellationToken.None);
        _app.Database.Read(db => db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.ConfirmedAt, DateTimeOffset.UtcNow.AddHours(-1))));
        using var borrowed = await ChallengeAsync(browser, page);

        Assert.StartsWith("/sign-in", ConsoleApp.LeadsTo(nobody), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, borrowed.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"id":"AQID","rawId":"AQID","type":"public-key","response":{"clientDataJSON":"e30","attestationObject":"o2M"},"clientExtensionResults":{}}""")]
    public async Task What_is_no_passkey_is_not_added(string credential)
    {
        var browser = await _app.SignedInAsync(Role.Support);
        using var challenge = await ChallengeAsync(browser);

        using var answer = await ConsoleApp.SubmitAsync(browser, "/account/passkeys/new", "new-passkey", ("name", "Laptop"), ("credential", credential));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The passkey was not added.", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
        Assert.Equal(0, _app.Database.Read(db => db.Set<IdentityUserPasskey<long>>().Count()));
    }

    public void Dispose() => _app.Dispose();

    private static async Task<HttpResponseMessage> ChallengeAsync(HttpClient browser, string? page = null)
    {
        page ??= await browser.GetStringAsync("/account/passkeys/new", CancellationToken.None);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups["token"].Value)]);
        return await browser.PostAsync("/account/passkeys/challenge", form, CancellationToken.None);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
