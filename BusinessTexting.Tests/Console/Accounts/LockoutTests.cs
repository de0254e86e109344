using System.Net;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>What guessing does to an account, here and elsewhere, and to the record.</summary>
public sealed class LockoutTests : IDisposable
{
    private readonly SetClock _clock = new() { Now = DateTimeOffset.UtcNow };
    private readonly ConsoleApp _app = new();
    private IPAddress _from = IPAddress.Parse("192.0.2.7");

    public LockoutTests() => _app.Replacing = services => services
        .AddSingleton<TimeProvider>(_clock)
        .AddSingleton(new SignInSettings { SlowedBy = TimeSpan.Zero, AttemptsPerMinute = 1000 })
        .AddSingleton<IStartupFilter>(new Anywhere(() => _from));

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private WrongAttempts Attempts => _app.Services.GetRequiredService<WrongAttempts>();

    [Fact]
    public async Task An_account_is_closed_for_the_site_that_guessed_and_for_no_other()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        await GuessAsync(5, "2001:db8:1:2::1");

        Assert.Null(await SignInAsync("2001:db8:1:2:ffff::9"));
        Assert.Equal("/", await SignInAsync("2001:db8:1:3::1"));
        Assert.Null(await SignInAsync("2001:db8:1:2::1"));
        _clock.Now += new SignInSettings().LockoutTime;
        Assert.Equal("/", await SignInAsync("2001:db8:1:2::1"));
    }

    [Fact]
    public async Task Four_wrong_ones_and_a_right_one_begin_anew_and_slow_ones_never_close()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        await GuessAsync(4, "192.0.2.7");
        Assert.Equal("/", await SignInAsync("192.0.2.7"));
        await GuessAsync(4, "192.0.2.7");
        Assert.Equal("/", await SignInAsync("192.0.2.7"));

        for (var time = 0; time < 6; time++)
        {
            await GuessAsync(1, "192.0.2.7");
            _clock.Now += TimeSpan.FromMinutes(4);
        }

        Assert.Equal("/", await SignInAsync("192.0.2.7"));
    }

    [Fact]
    public async Task Guessing_from_everywhere_keeps_nobody_out_and_makes_every_attempt_wait()
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        Assert.False(await IsSlowAsync());
        for (var site = 0; site < 13; site++)
        {
            await GuessAsync(4, $"198.51.100.{site}");
        }

        Assert.True(await IsSlowAsync());
        Assert.Equal("/", await SignInAsync("203.0.113.9"));
        _clock.Now += TimeSpan.FromHours(1);
        Assert.False(await IsSlowAsync());

        async Task<bool> IsSlowAsync()
        {
            var attempt = await Attempts.BeginAsync(_app.Database.Administrator(id), "", "203.0.113.77", isKnown: false, Cancel);
            await Attempts.TakeBackAsync(attempt, Cancel);
            return attempt.IsSlow;
        }
    }

    [Fact]
    public async Task An_e_mail_that_nobody_has_is_treated_alike()
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var (known, unknown) = (new List<(bool, bool, bool)>(), new List<(bool, bool, bool)>());
        for (var time = 0; time < 70; time++)
        {
            var address = $"198.51.100.{time / 6}";
            known.Add(Shape(await Attempts.BeginAsync(_app.Database.Administrator(id), Actors.EmailOf(Role.Full), address, isKnown: false, Cancel)));
            unknown.Add(Shape(await Attempts.BeginAsync(administrator: null, "nobody@northwind.example", address, isKnown: false, Cancel)));
        }

        Assert.Equal(known, unknown);
        Assert.Contains((true, false, false), known);
        Assert.Contains((false, true, false), known);

        static (bool, bool, bool) Shape(Attempt attempt) => (attempt.IsClosed, attempt.IsSlow, attempt.ClosesSite);
    }

    [Fact]
    public async Task Many_at_once_are_no_more_than_one_after_the_other()
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        var administrator = _app.Database.Administrator(id);

        var attempts = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Attempts.BeginAsync(administrator, "", "192.0.2.7", isKnown: false, Cancel))));

        Assert.Equal(5, attempts.Count(attempt => !attempt.IsClosed));
    }

    [Fact]
    public async Task A_reset_opens_the_account_for_every_site_and_the_list_says_until_when_it_is_closed()
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        await GuessAsync(5, "192.0.2.7");
        var service = _app.Services.GetRequiredService<AdministratorService>();
        var closed = Assert.Single(await service.ListAsync(Actor.CommandLine, Cancel)).ClosedUntil;

        await service.ReadmitAsync(Actors.EmailOf(Role.Full), Actor.CommandLine, Cancel);

        Assert.Equal(_clock.Now + new SignInSettings().LockoutTime, closed!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Null(Assert.Single(await service.ListAsync(Actor.CommandLine, Cancel)).ClosedUntil);
        Assert.False((await Attempts.BeginAsync(_app.Database.Administrator(id), "", "192.0.2.7", isKnown: false, Cancel)).IsClosed);
    }

    [Fact]
    public async Task Refused_strangers_are_recorded_at_once_and_then_as_the_hours_count()
    {
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        for (var time = 0; time < 20; time++)
        {
            await SignInAsync($"2001:db8:1:2::{time}", $"nobody{time}@northwind.example");
        }

        await SignInAsync("192.0.2.8", "nobody@northwind.example");
        Assert.Equal(["unknown account", "unknown account"], Refusals().Select(entry => entry["why"]));
        _clock.Now += TimeSpan.FromHours(1);
        await _app.Services.GetRequiredService<SignInRefusals>().RecordEndedHoursAsync(Cancel);

        Assert.Equal(("19", "unknown account", 3), (Refusals()[^1]["furtherAttempts"], Refusals()[^1]["why"], Refusals().Count));
        Assert.Equal("2001:db8:1:2::", _app.Database.Entry(AuditAction.SignInFailed).ActorAddress);
        await SignInAsync("192.0.2.8", "nobody@northwind.example");
        Assert.Equal(4, Refusals().Count);
    }

    [Fact]
    public async Task A_closed_account_and_many_addresses_do_not_flood_the_record_either()
    {
        var id = await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        await GuessAsync(30, "192.0.2.7");
        Assert.Equal(5, Refusals().Count);
        Assert.Equal(1, _app.Database.CountOf(AuditAction.AccountLockedOut));

        var refusals = _app.Services.GetRequiredService<SignInRefusals>();
        for (var site = 0; site < 400; site++)
        {
            await refusals.CountAsync(AuditAction.SignInFailed, administrator: null, "unknown account", Actor.Nobody with { Address = $"10.1.{site / 200}.{site % 200}" }, Cancel);
        }

        Assert.InRange(Refusals().Count, 200, 270);
        Assert.False(_app.Database.Administrator(id).IsDisabled);
    }

    public void Dispose() => _app.Dispose();

    private async Task GuessAsync(int times, string address)
    {
        _from = IPAddress.Parse(address);
        for (var time = 0; time < times; time++)
        {
            using var wrong = await ConsoleApp.SignInAsync(_app.Visit(), Actors.EmailOf(Role.Full), "not the password");
        }
    }

    private async Task<string?> SignInAsync(string address, string? email = null)
    {
        _from = IPAddress.Parse(address);
        using var answer = await ConsoleApp.SignInAsync(_app.Visit(), email ?? Actors.EmailOf(Role.Full), TestAccounts.Password);
        return ConsoleApp.LeadsTo(answer);
    }

    private List<IReadOnlyDictionary<string, string>> Refusals() => _app.Database.Read(db => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.Action == AuditAction.SignInFailed).OrderBy(entry => entry.Id).Select(entry => entry.After).ToList())
        .ConvertAll(after => (IReadOnlyDictionary<string, string>)AuditFields.FromJson(after));

    private sealed class Anywhere(Func<IPAddress> from) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate inner) =>
            {
                context.Connection.RemoteIpAddress = from();
                return inner(context);
            });
            next(app);
        };
    }
}
