using System.Net;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Real WebSockets to a real server: what is counted and watched is the connection, whether or not a page comes over it.</summary>
public sealed class PageConnectionTests : IAsyncLifetime
{
    private readonly SetClock _clock = new() { Now = TimeProvider.System.GetUtcNow() };
    private readonly ConsoleApp _app = new();

    public ValueTask InitializeAsync()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Edge:CircuitsPerAccount", (string?)"2"), KeyValuePair.Create("Edge:CircuitsInAll", (string?)"3")]).Build();
        _app.Replacing = services => services.AddSingleton<TimeProvider>(_clock).AddSingleton(EdgeSettings.Read(settings));
        _app.Listen();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Connections_without_a_page_take_places_until_they_end_and_who_finds_none_is_told_why()
    {
        var sam = await SignInAsync(Role.ReadOnly);
        using var bare = await OpenAsync(sam);
        using var empty = await OpenAsync(sam);
        await empty.StartEmptyPageAsync(_app.Address);

        using var third = await OpenAsync(sam);
        var (announced, page) = (await sam.PostAsync("/_blazor/negotiate?negotiateVersion=1"), await sam.GetAsync("/"));

        Assert.Equal(HttpStatusCode.SwitchingProtocols, bare.Status);
        Assert.All([third.Status, announced.StatusCode, page.StatusCode], status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Contains("You have 2 pages of the console open", await page.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_a_place_without_signing_in()
    {
        using var stranger = await PageSocket.OpenAsync(_app.Address, cookies: null);

        Assert.Equal(HttpStatusCode.Unauthorized, stranger.Status);
    }

    [Fact]
    public async Task All_accounts_together_have_a_limit_as_well()
    {
        var (sam, ada) = (await SignInAsync(Role.ReadOnly), await SignInAsync(Role.Full));
        using var first = await OpenAsync(sam);
        using var second = await OpenAsync(sam);
        using var third = await OpenAsync(ada);

        using var fourth = await OpenAsync(ada);

        Assert.Equal((HttpStatusCode.SwitchingProtocols, HttpStatusCode.ServiceUnavailable), (third.Status, fourth.Status));
    }

    [Theory]
    [InlineData(Role.ReadOnly, true)]
    [InlineData(Role.Support, false)]
    public async Task Connections_with_and_without_a_page_end_with_their_session(Role role, bool disabled)
    {
        var sam = await SignInAsync(Role.ReadOnly);
        using var bare = await OpenAsync(sam);
        using var empty = await OpenAsync(sam);
        await empty.StartEmptyPageAsync(_app.Address);
        var form = AdministratorForm.Of(_app.Database.Administrator(sam.Id));
        (form.Role, form.IsDisabled) = (role, disabled);

        await _app.Database.Administrators.SaveAsync(sam.Id, form, await _app.Database.SignInAsync(Role.Full), CancellationToken.None);

        await bare.EndAsync();
        await empty.EndAsync();
    }

    [Fact]
    public async Task A_connection_over_which_no_page_comes_is_cut_and_one_with_a_page_stays()
    {
        var sam = await SignInAsync(Role.ReadOnly);
        using var bare = await OpenAsync(sam);
        using var empty = await OpenAsync(sam);
        await empty.StartEmptyPageAsync(_app.Address);

        _clock.Now += PageConnections.TimeToStart;
        await bare.EndAsync();
        await RoomForAsync(sam);

        using var next = await OpenAsync(sam);
        using var third = await OpenAsync(sam);
        Assert.Equal((HttpStatusCode.SwitchingProtocols, HttpStatusCode.ServiceUnavailable), (next.Status, third.Status));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Ways_around_web_sockets_are_refused_with_what_a_proxy_has_to_do(string method)
    {
        var sam = await SignInAsync(Role.ReadOnly);

        using var answer = await sam.SendAsync(new HttpMethod(method), "/_blazor?id=none");

        Assert.Equal(HttpStatusCode.UpgradeRequired, answer.StatusCode);
        Assert.Contains("has to let WebSockets through", await answer.Content.ReadAsStringAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    // The other end sees a connection cut a moment before the console has put it away.
    private async Task RoomForAsync(Visitor visitor)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (_app.Services.GetRequiredService<PageLimits>().Reached($"{visitor.Id}") is not null)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private Task<PageSocket> OpenAsync(Visitor visitor) => PageSocket.OpenAsync(_app.Address, visitor.Cookies);

    private async Task<Visitor> SignInAsync(Role role)
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, role);
        var cookies = new CookieContainer();
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = _app.Address };
        using var answer = await ConsoleApp.SignInAsync(browser, TestAccounts.EmailOf(role), TestAccounts.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Visitor(id, browser, cookies);
    }

    private sealed record Visitor(long Id, HttpClient Browser, CookieContainer Cookies)
    {
        public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

        public Task<HttpResponseMessage> PostAsync(string path) => SendAsync(HttpMethod.Post, path);

        public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Accept", "text/html");
            request.Headers.Add("Origin", Browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
            return await Browser.SendAsync(request, CancellationToken.None);
        }
    }
}
