using System.Net;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class SessionTests : IDisposable
{
    private readonly ConsoleApp _app = new();
    private readonly SetClock _clock = new() { Now = DateTimeOffset.UtcNow };

    public SessionTests() => _app.Replacing = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private Sessions Sessions => _app.Services.GetRequiredService<Sessions>();

    [Fact]
    public async Task A_cookie_is_worth_nothing_once_its_session_has_ended()
    {
        var browser = await _app.SignedInAsync();
        var actor = await ActorAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));

        await Sessions.EndAsync(actor.SessionId!.Value, actor, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browsers_session()
    {
        var first = await _app.SignedInAsync();
        var second = _app.Visit();
        using var answer = await ConsoleApp.SignInAsync(second, Actors.EmailOf(Role.Full), TestAccounts.Password);
        var actor = await ActorAsync();
        Assert.Equal(2, (await Sessions.OfAsync(actor, Cancel)).Count);

        await Sessions.EndAllAsync(actor, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(second));
        Assert.Empty(await Sessions.OfAsync(actor, Cancel));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var browser = await _app.SignedInAsync();
        var session = (await ActorAsync()).SessionId!.Value;
        var other = await TestAccounts.AddAsync(_app.Database.Services, Role.Support);

        var outcome = await Sessions.EndAsync(session, Actors.Support with { AccountId = other }, Cancel);

        Assert.IsType<ChangeOutcome.Missing>(outcome);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
    }

    [Fact]
    public async Task A_session_without_a_click_ends()
    {
        var browser = await _app.SignedInAsync();
        _clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));

        _clock.Now += TimeSpan.FromMinutes(29);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));

        _clock.Now += TimeSpan.FromMinutes(31);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Fact]
    public async Task A_session_ends_after_half_a_day_however_busy_it_was()
    {
        var browser = await _app.SignedInAsync();
        for (var minutes = 0; minutes < 12 * 60; minutes += 20)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
            _clock.Now += TimeSpan.FromMinutes(20);
        }

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Fact]
    public async Task An_administrator_who_is_disabled_is_out_at_once()
    {
        var browser = await _app.SignedInAsync();

        _app.Database.Read(db => db.Administrators.ExecuteUpdate(set => set.SetProperty(administrator => administrator.IsDisabled, true)));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Fact]
    public async Task The_role_is_read_anew_for_every_request()
    {
        await _app.SignedInAsync(Role.Location);
        var actor = await ActorAsync();
        _app.Database.Read(db => db.Administrators.ExecuteUpdate(set => set.SetProperty(administrator => administrator.Role, Role.Support)));

        var now = await Sessions.ActorAsync(actor.SessionId!.Value, "", Cancel);

        Assert.Equal((Role.Location, Role.Support), (actor.Role, now?.Role));
    }

    public void Dispose() => _app.Dispose();

    private async Task<Actor> ActorAsync()
    {
        var session = _app.Database.Read(db => db.Sessions.AsNoTracking().OrderBy(session => session.CreatedAt).First().Id);
        return (await Sessions.ActorAsync(session, "192.0.2.7", Cancel))!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/users", Cancel);
        return answer.StatusCode;
    }
}
