using System.Text.RegularExpressions;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Support;

/// <summary>The whole console without a network: its own entry point, on a database of its own.</summary>
public sealed partial class ConsoleApp : WebApplicationFactory<ChangeStore>
{
    private bool _isDisposed;

    public TestDatabase Database { get; } = new();

    /// <summary>Replaces services; before the first request.</summary>
    public Action<IServiceCollection> Replacing { get; set; } = _ => { };

    /// <summary>Where it listens, after <see cref="Listen"/>.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A browser, as far as HTTP goes: it keeps cookies, and shows where it is sent.</summary>
    public HttpClient Visit() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Listens on a port of this machine, for requests that no proper client sends; before the first request.</summary>
    internal RawHttp Listen()
    {
        UseKestrel(0);
        StartServer();
        return new RawHttp(new Uri(Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First()).Port);
    }

    /// <summary>A browser that has signed in as the one administrator of this role, who is added.</summary>
    public async Task<HttpClient> SignedInAsync(Role role = Role.Full, params long[] locations)
    {
        await TestAccounts.AddAsync(Database.Services, role, locations);
        var browser = Visit();
        using var answer = await SignInAsync(browser, TestAccounts.EmailOf(role), TestAccounts.Password);
        Assert.Equal("/", LeadsTo(answer));
        return browser;
    }

    /// <summary>Where an answer sends the browser, within the console; the whole address of another site; null where it stays.</summary>
    public static string? LeadsTo(HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true, Host: not "localhost" } elsewhere => elsewhere.AbsoluteUri,
        { IsAbsoluteUri: true } own => own.PathAndQuery,
        var own => own.OriginalString,
    };

    /// <summary>Fills in the form of the sign-in page and sends it.</summary>
    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string email, string password, string address = "/sign-in") =>
        SubmitAsync(browser, address, "sign-in", ("email", email), ("password", password));

    /// <summary>Opens a page and sends its form with these entries.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string address, string form, params (string Name, string Value)[] entries)
    {
        var page = await browser.GetStringAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
        var token = AntiforgeryToken().Match(page).Groups["token"].Value;
        using var content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("_handler", form),
            KeyValuePair.Create("__RequestVerificationToken", token),
            .. entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)),
        ]);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), content, CancellationToken.None);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("database", Database.Path);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.ConfigureTestServices(services => Replacing(services.AddQuickHashes()));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        // The factory disposes itself twice, once synchronously and once not.
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            Database.Dispose();
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex AntiforgeryToken();
}
