using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

/// <summary>Which cookies the whole console sets, on the way in and after it.</summary>
public sealed class CookieTests : IDisposable
{
    private readonly ConsoleApp _app = new();

    [Fact]
    public async Task Over_https_every_cookie_belongs_to_this_host_alone()
    {
        var cookies = await CookiesOfSignInAsync("https://localhost:5443");

        Assert.Equal(["__Host-bt-first-step", "__Host-bt-form", "__Host-bt-known", "__Host-bt-session"], cookies.Select(NameOf).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task On_this_machine_alone_they_have_plain_names_that_http_can_carry()
    {
        var cookies = await CookiesOfSignInAsync("http://localhost:5080");

        Assert.Equal(["bt-first-step", "bt-form", "bt-known", "bt-session"], cookies.Select(NameOf).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(cookies, cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_under_the_plain_name_opens_nothing_over_https()
    {
        var (console, browser) = Serve("https://localhost:5443");
        await using var served = console;
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        using var signedIn = await ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Full), TestAccounts.Password);
        var session = signedIn.Headers.GetValues("Set-Cookie").Single(cookie => NameOf(cookie) is "__Host-bt-session").Split(';')[0];

        Assert.Null(await WhereToAsync(session));
        Assert.StartsWith("/sign-in", await WhereToAsync(session["__Host-".Length..]), StringComparison.Ordinal);

        async Task<string?> WhereToAsync(string cookie)
        {
            using var client = console.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("https://localhost:5443") });
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            using var answer = await client.GetAsync(new Uri("/users", UriKind.Relative), CancellationToken.None);
            return ConsoleApp.LeadsTo(answer);
        }
    }

    [Theory]
    [InlineData("https://localhost:5443", "__Host-bt-theme", "dark")]
    [InlineData("https://localhost:5443", "bt-theme", "system")]
    [InlineData("http://localhost:5080", "bt-theme", "dark")]
    [InlineData("http://localhost:5080", "__Host-bt-theme", "system")]
    public async Task The_theme_is_read_from_the_cookie_of_this_scheme(string address, string cookie, string theme)
    {
        var (console, browser) = Serve(address);
        await using var served = console;
        browser.DefaultRequestHeaders.Add("Cookie", $"{cookie}=dark");

        Assert.Contains($"data-theme=\"{theme}\"", await browser.GetStringAsync(new Uri("/set-up", UriKind.Relative), CancellationToken.None), StringComparison.Ordinal);
    }

    public void Dispose() => _app.Dispose();

    private static string NameOf(string cookie) => cookie.Split('=')[0];

    private (WebApplicationFactory<ChangeStore> Console, HttpClient Browser) Serve(string address)
    {
        var console = _app.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("urls", address);
            builder.ConfigureTestServices(services => services.AddSingleton(new SignInSettings { SecondFactorRequired = [Role.Support] }));
        });
        return (console, console.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new(address) }));
    }

    private async Task<List<string>> CookiesOfSignInAsync(string address)
    {
        var (console, browser) = Serve(address);
        await using var served = console;
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative), CancellationToken.None);
        using var firstStep = await ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Support), TestAccounts.Password);
        using var signedIn = await ConsoleApp.SignInAsync(browser, Actors.EmailOf(Role.Full), TestAccounts.Password);
        return [.. new[] { page, firstStep, signedIn }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie"))];
    }
}
