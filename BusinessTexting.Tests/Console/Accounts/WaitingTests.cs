using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>Who waits, and who is sent away, while an account is guessed at from everywhere: 51 wrong ones have come, and 16 strangers of one network wait.</summary>
public sealed class WaitingTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly SignInSettings _settings = new() { AttemptsPerMinute = 1000 };
    private readonly ConsoleApp _app = new();
    private readonly List<ManualClock.ManualTimer> _timers = [];

    public WaitingTests() => _app.Replacing = services => services
        .AddSingleton(provider => new WrongAttempts(provider.GetRequiredService<IDbContextFactory<ConsoleDb>>(), _settings, _clock));

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private WrongAttempts Attempts => _app.Services.GetRequiredService<WrongAttempts>();

    [Fact]
    public async Task No_more_strangers_of_one_network_wait_at_once()
    {
        var (id, waiting) = await CrowdAsync();

        var oneTooMany = await AnsweredAsync(BeginAsync(id, "203.0.113.99"));

        Assert.Equal(TimeSpan.FromSeconds(5), new SignInSettings().SlowedBy);
        Assert.Equal(_settings.SlowedBy, oneTooMany.ComeBackAfter);
        Assert.All(_timers, timer => Assert.Equal(_settings.SlowedBy, timer.Due));
        _timers.ForEach(timer => timer.Fire());
        Assert.All(await Task.WhenAll(waiting), attempt => Assert.Null(attempt.ComeBackAfter));
    }

    [Fact]
    public async Task Where_one_has_signed_in_before_there_is_always_room()
    {
        var (id, waiting) = await CrowdAsync();

        await _app.Database.SignInAgainAsync(id);
        var atHome = BeginAsync(id, "192.0.2.7");
        await FireNextAsync();

        Assert.Null((await atHome).ComeBackAfter);
        Assert.All(waiting, stranger => Assert.False(stranger.IsCompleted));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public async Task A_site_and_a_browser_are_known_for_thirty_days(int daysAgo, bool isKnown)
    {
        var (id, _) = await CrowdAsync();
        await _app.Database.SignInAgainAsync(id);
        var since = DateTimeOffset.UtcNow.AddDays(-daysAgo);
        _app.Database.Read(db => db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.CreatedAt, since)));
        var clock = new SetClock { Now = since };
        var browsers = new KnownBrowsers(new EphemeralDataProtectionProvider(), clock);
        var (signedIn, later) = (new DefaultHttpContext(), new DefaultHttpContext());
        browsers.Remember(_app.Database.Administrator(id), signedIn);
        later.Request.Headers.Cookie = signedIn.Response.Headers.SetCookie.ToString().Split(';')[0];
        clock.Now = DateTimeOffset.UtcNow;

        // In the crowd's own network, where nobody gives way.
        _app.Database.Read(db => db.Sessions.ExecuteUpdate(set => set.SetProperty(session => session.Address, "203.0.113.200")));
        var atHome = BeginAsync(id, "203.0.113.200");
        if (isKnown)
        {
            await FireNextAsync();
        }

        Assert.Equal(isKnown, (await AnsweredAsync(atHome)).ComeBackAfter is null);
        Assert.Equal(isKnown, browsers.IsKnown(_app.Database.Administrator(id), later));
    }

    [Theory]
    [InlineData("192.0.2.200")]
    [InlineData("2001:db8:1:2::9")]
    public async Task Who_comes_from_a_network_of_their_own_takes_the_latest_place_of_the_crowd(string address)
    {
        var (id, waiting) = await CrowdAsync();

        var newcomer = BeginAsync(id, address);
        Assert.Equal(_settings.SlowedBy, (await AnsweredAsync(waiting[^1])).ComeBackAfter);
        await FireNextAsync();

        Assert.Null((await newcomer).ComeBackAfter);
        Assert.Equal(15, waiting.Count(stranger => !stranger.IsCompleted));
    }

    [Fact]
    public async Task Sixteen_networks_are_all_served_and_none_is_pushed_out_for_another()
    {
        var id = await SlowAccountAsync();
        var waiting = Enumerable.Range(1, 16).Select(network => BeginAsync(id, $"10.{network}.0.1")).ToList();
        await TimersAsync(16);

        Assert.NotNull((await AnsweredAsync(BeginAsync(id, "10.77.0.1"))).ComeBackAfter);
        Assert.NotNull((await AnsweredAsync(BeginAsync(id, "10.5.0.2"))).ComeBackAfter);
        _timers.ForEach(timer => timer.Fire());

        Assert.All(await Task.WhenAll(waiting), attempt => Assert.Null(attempt.ComeBackAfter));
    }

    [Fact]
    public async Task A_place_that_was_waited_in_is_free_again()
    {
        var (id, waiting) = await CrowdAsync();
        _timers.ForEach(timer => timer.Fire());
        await Task.WhenAll(waiting);

        var next = BeginAsync(id, "203.0.113.98");
        await FireNextAsync();

        Assert.Null((await next).ComeBackAfter);
    }

    [Fact]
    public async Task The_browser_in_which_one_has_signed_in_finds_a_place_and_another_one_does_not()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Support);
        var (own, other) = (await _app.SignedInAsync(), _app.Visit());
        using var ofSomebodyElse = await ConsoleApp.SignInAsync(other, Actors.EmailOf(Role.Support), TestAccounts.Password);
        var id = _app.Database.Read(db => db.Administrators.AsNoTracking().Single(administrator => administrator.Role == Role.Full).Id);
        _app.Database.Read(db => db.Sessions.ExecuteDelete());
        await FillWithWrongAsync(id);
        for (var network = 1; network <= 16; network++)
        {
            _ = BeginAsync(id, $"10.{network}.0.1");
        }

        await TimersAsync(16);

        using var refused = await ConsoleApp.SignInAsync(other, Actors.EmailOf(Role.Full), TestAccounts.Password);
        var signingIn = ConsoleApp.SignInAsync(own, Actors.EmailOf(Role.Full), TestAccounts.Password);
        await FireNextAsync();
        using var answer = await signingIn;

        Assert.Null(ConsoleApp.LeadsTo(refused));
        Assert.Equal("/", ConsoleApp.LeadsTo(answer));
    }

    public void Dispose() => _app.Dispose();

    private async Task<(long Id, List<Task<Attempt>> Waiting)> CrowdAsync()
    {
        var id = await SlowAccountAsync();
        var waiting = new List<Task<Attempt>>();
        for (var place = 0; place < 16; place++)
        {
            waiting.Add(BeginAsync(id, $"203.0.113.{place}"));
            await TimersAsync(1);
        }

        return (id, waiting);
    }

    private async Task<long> SlowAccountAsync()
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        await FillWithWrongAsync(id);
        return id;
    }

    private async Task FillWithWrongAsync(long id)
    {
        for (var time = 0; time < 51; time++)
        {
            await BeginAsync(id, $"198.51.100.{time}");
        }
    }

    private Task<Attempt> BeginAsync(long id, string address) => Attempts.BeginAsync(_app.Database.Administrator(id), "", address, isKnown: false, Cancel);

    // Who waits for a timer that nobody fires would wait for ever.
    private static Task<Attempt> AnsweredAsync(Task<Attempt> attempt) => attempt.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

    private async Task TimersAsync(int count)
    {
        for (var timer = 0; timer < count; timer++)
        {
            _timers.Add(await _clock.NextTimerAsync());
        }
    }

    private async Task FireNextAsync() => (await _clock.NextTimerAsync()).Fire();
}
