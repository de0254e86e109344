using System.Data.Common;
using System.Threading.Channels;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class ChangeWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DatabaseFile _file = DatabaseFile.WithMaya();
    private readonly ManualClock _clock = new();
    private readonly BusyReading _reading = new();
    private readonly Channel<IReadOnlyList<AuditEntry>> _news = Channel.CreateUnbounded<IReadOnlyList<AuditEntry>>();
    private readonly ServiceProvider _console;
    private readonly ChangeWatch _watch;

    public ChangeWatchTests()
    {
        _console = _file.Console(services => services
            .AddSingleton<TimeProvider>(_clock)
            .ConfigureDbContext<ConsoleDb>(options => options.AddInterceptors(_reading)));
        _watch = _console.GetRequiredService<ChangeWatch>();
        _watch.Changed += entries => _news.Writer.TryWrite(entries);
    }

    public async ValueTask InitializeAsync() => await _watch.StartAsync(CancellationToken.None);

    [Fact]
    public async Task Tells_what_another_process_changed()
    {
        var timer = await _clock.NextTimerAsync();
        Record("command line (ada)", "command line (bob)");

        timer.Fire();

        Assert.Equal(["command line (ada)", "command line (bob)"], await NewsAsync());
    }

    [Fact]
    public async Task Tells_each_change_once()
    {
        var timer = await _clock.NextTimerAsync();
        Record("first");
        timer.Fire();
        await NewsAsync();
        Record("second");

        timer.Fire();

        Assert.Equal(["second"], await NewsAsync());
    }

    [Fact]
    public async Task Tells_the_newest_two_hundred_of_very_many()
    {
        var timer = await _clock.NextTimerAsync();
        Record([.. Enumerable.Range(0, 300).Select(number => $"{number}")]);

        timer.Fire();

        Assert.Equal(Enumerable.Range(100, 200).Select(number => $"{number}"), await NewsAsync());
    }

    [Fact]
    public async Task Tells_a_change_when_the_transaction_that_makes_it_has_ended()
    {
        var timer = await _clock.NextTimerAsync();
        await using (var other = _file.Connect())
        {
            DatabaseFile.Run(other, "BEGIN EXCLUSIVE");
            DatabaseFile.Run(other, Insert("held"));
            timer.Fire();
            DatabaseFile.Run(other, "COMMIT");
        }

        timer.Fire();

        Assert.Equal(["held"], await NewsAsync());
    }

    [Fact]
    public async Task Tells_what_was_changed_while_the_database_could_not_be_read()
    {
        var timer = await _clock.NextTimerAsync();
        _reading.FailsOnce = true;
        Record("missed");

        timer.Fire();
        var again = await _clock.NextTimerAsync();
        Record("later");
        again.Fire();

        Assert.Equal(["missed", "later"], await NewsAsync());
    }

    [Fact]
    public async Task Goes_on_when_a_page_fails_to_hear_it()
    {
        var fails = true;
        _watch.Changed += _ => fails = fails ? throw new FormatException() : fails;
        var timer = await _clock.NextTimerAsync();
        Record("first");
        timer.Fire();
        Assert.Equal(["first"], await NewsAsync());
        fails = false;
        (await _clock.NextTimerAsync()).Fire();
        timer = await _clock.NextTimerAsync();
        Record("second");

        timer.Fire();

        Assert.Equal(["second"], await NewsAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _watch.StopAsync(CancellationToken.None);
        await _console.DisposeAsync();
        _file.Dispose();
    }

    private static string Insert(params IEnumerable<string> actors) => string.Join(';', actors.Select(actor =>
        $"""
        INSERT INTO "AuditEntries" ("Id", "At", "Actor", "ActorEmail", "ActorRole", "ActorAddress", "Action", "Resource", "ResourceName", "Before", "After",
            "Reason", "CorrelationId", "PersonalHash", "PreviousHash", "Hash")
        SELECT (SELECT MAX("Id") + 1 FROM "AuditEntries"), "At", '{actor}', '', '', '', "Action", "Resource", "ResourceName", "Before", "After",
            '', "CorrelationId", '', '', '' FROM "AuditEntries" WHERE "Id" = 1
        """));

    private void Record(params IEnumerable<string> actors) => _file.Run($"BEGIN; {Insert(actors)}; COMMIT");

    private async Task<IReadOnlyList<string>> NewsAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return [.. (await _news.Reader.ReadAsync(patience.Token)).Select(entry => entry.Actor)];
    }

    /// <summary>Finds the database busy, once, when it is asked for what is new.</summary>
    private sealed class BusyReading : DbCommandInterceptor
    {
        public bool FailsOnce { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (FailsOnce)
            {
                FailsOnce = false;
                throw new SqliteException("database is locked", 5);
            }

            return ValueTask.FromResult(result);
        }
    }
}
