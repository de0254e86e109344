using System.Net;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>What begins more than a minute in the future is over: the clock was set back, or somebody wrote into the database.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow;

    private readonly SetClock _clock = new() { Now = Start };
    private readonly ConsoleApp _app;

    public TimeLimitTests() => _app = new ConsoleApp { Replacing = services => services.AddSingleton<TimeProvider>(_clock) };

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-60, true)]
    [InlineData(-61, false)]
    [InlineData(0, true)]
    [InlineData(3599, true)]
    [InlineData(3600, false)]
    public void An_hour_lasts_from_its_beginning_and_a_minute_of_tolerance_before(int secondsLater, bool lasts) =>
        Assert.Equal(lasts, TimeLimit.Lasts(Start, TimeSpan.FromHours(1), Start.AddSeconds(secondsLater)));

    [Theory]
    [InlineData("CreatedAt")]
    [InlineData("LastSeenAt")]
    public async Task A_session_from_the_future_is_over(string column)
    {
        var browser = await _app.SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
        await SessionWatch();

        Move(column, TimeSpan.FromSeconds(55));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser));
        Move(column, TimeSpan.FromSeconds(65));

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));

        void Move(string name, TimeSpan ahead) => _app.Database.Read(db => name is "CreatedAt"
            ? db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.CreatedAt, Start + ahead))
            : db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.LastSeenAt, Start + ahead)));
    }

    [Fact]
    public async Task A_session_is_over_when_the_clock_is_set_back()
    {
        var browser = await _app.SignedInAsync();

        _clock.Now -= TimeSpan.FromMinutes(2);

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void A_proof_from_the_future_does_not_count(int secondsAhead, bool counts) => Assert.Equal(
        counts, _app.Services.GetRequiredService<Confirmations>().IsFresh(Actors.Full with { AccountId = 1, ConfirmedAt = Start.AddSeconds(secondsAhead) }));

    [Theory]
    [InlineData(-59, true)]
    [InlineData(-61, false)]
    public async Task A_link_from_the_future_opens_nothing(int secondsLater, bool works)
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var link = (await _app.Services.GetRequiredService<AdministratorService>().NewLinkAsync(id, Actor.CommandLine, Cancel)).Link!;

        _clock.Now = Start.AddSeconds(secondsLater);

        Assert.Equal(works, await _app.Services.GetRequiredService<AccountService>().FindByLinkAsync(link.Secret, Cancel) is not null);
    }

    [Fact]
    public async Task A_key_from_the_future_opens_nothing_and_is_shown_as_expired()
    {
        var program = await ApiProgram.OfAsync(_app);
        await MoveAsync(TimeSpan.FromSeconds(55));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/users")).Status);

        await MoveAsync(TimeSpan.FromSeconds(65));

        Assert.Equal("key-expired", (await program.GetAsync("/users")).Code);
        var view = Assert.Single(await _app.Services.GetRequiredService<ApiKeyService>().ListAsync(Actor.CommandLine, Cancel));
        Assert.Equal(ApiKeyState.Expired, view.State);

        Task MoveAsync(TimeSpan ahead) => Task.FromResult(_app.Database.Read(db => db.ApiKeys.ExecuteUpdate(set => set.SetProperty(key => key.CreatedAt, Start + ahead))));
    }

    [Fact]
    public async Task The_secret_before_a_rotation_from_the_future_opens_nothing()
    {
        var program = await ApiProgram.OfAsync(_app);
        await _app.Services.GetRequiredService<ApiKeyService>().RotateAsync(program.KeyId, ApiKey.LongestOverlap, version: null, Actor.CommandLine, Cancel);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/users")).Status);

        _app.Database.Read(db => db.ApiKeys.ExecuteUpdate(set => set.SetProperty(key => key.PreviousWorksUntil, Start + ApiKey.LongestOverlap + TimeSpan.FromSeconds(65))));

        Assert.Equal("key-unknown", (await program.GetAsync("/users")).Code);
    }

    [Fact]
    public async Task Sessions_go_thirty_days_after_their_end_whatever_ended_them()
    {
        await _app.SignedInAsync();
        var first = Single();
        var sessions = _app.Services.GetRequiredService<Sessions>();
        var entries = _app.Database.Read(db => db.AuditEntries.Count());

        // By itself: after half an hour without a click.
        _clock.Now = Start.AddDays(30).AddMinutes(29);
        await sessions.RemoveEndedAsync(Cancel);
        Assert.Equal(first, Single());
        _clock.Now = Start.AddDays(30).AddMinutes(31);
        await sessions.RemoveEndedAsync(Cancel);
        Assert.Empty(_app.Database.Read(db => db.Sessions.ToList()));

        using var again = await ConsoleApp.SignInAsync(_app.Visit(), Actors.EmailOf(Role.Full), TestAccounts.Password);
        var actor = (await sessions.ActorAsync(Single(), "", Cancel))!;
        await sessions.EndAllAsync(actor, Cancel);
        _clock.Now += TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1);
        await sessions.RemoveEndedAsync(Cancel);
        Single();
        _clock.Now += TimeSpan.FromMinutes(2);
        await sessions.RemoveEndedAsync(Cancel);

        Assert.Empty(_app.Database.Read(db => db.Sessions.ToList()));
        Assert.Equal(entries + 2, _app.Database.Read(db => db.AuditEntries.Count()));

        Guid Single() => Assert.Single(_app.Database.Read(db => db.Sessions.AsNoTracking().ToList())).Id;
    }

    [Fact]
    public async Task A_session_from_the_future_does_not_stay_for_ever()
    {
        await _app.SignedInAsync();
        var sessions = _app.Services.GetRequiredService<Sessions>();
        _app.Database.Read(db => db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.CreatedAt, Start.AddYears(100))));

        await sessions.RemoveEndedAsync(Cancel);
        Assert.Equal(_clock.Now.ToUnixTimeMilliseconds(), _app.Database.Read(db => db.Sessions.AsNoTracking().Single().EndedAt!.Value.ToUnixTimeMilliseconds()));
        _clock.Now += TimeSpan.FromDays(31);
        await sessions.RemoveEndedAsync(Cancel);

        Assert.Empty(_app.Database.Read(db => db.Sessions.ToList()));
    }

    public void Dispose() => _app.Dispose();

    // What was seen a moment ago is in memory until it is written down.
    private Task SessionWatch() => _app.Services.GetRequiredService<Sessions>().SeenAsync(_app.Services.GetRequiredService<SessionActivity>().Pending(), Cancel);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/users", UriKind.Relative), Cancel);
        return answer.StatusCode;
    }
}
