using System.Threading.Channels;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

/// <summary>The database holds Maya, whose removal is on the record, and dead cells of a version that left them.</summary>
public sealed class DatabaseRewriteTests : IAsyncLifetime
{
    private const string Dead = "dead.letter@northwind.example";

    private readonly DatabaseFile _file = DatabaseFile.WithMaya();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var console = _file.Console();
        await console.GetRequiredService<UserService>().RemoveAsync(1, version: 1, Actors.Full, Token);
        LeaveDead();
    }

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_database_of_a_version_before_is_written_anew_once()
    {
        _file.Run("PRAGMA user_version=0");
        Assert.NotEmpty(FileBytes.LeftIn(_file.Path, Dead));

        await StartAsync();
        Assert.Empty(FileBytes.LeftIn(_file.Path, Dead));

        LeaveDead();
        await StartAsync();
        Assert.NotEmpty(FileBytes.LeftIn(_file.Path, Dead));
    }

    [Fact]
    public async Task A_new_database_is_left_as_it_is()
    {
        await StartAsync();

        Assert.NotEmpty(FileBytes.LeftIn(_file.Path, Dead));
    }

    [Fact]
    public async Task Where_there_is_no_room_erasing_is_finished_at_the_next_start()
    {
        await using (var full = _file.Console(services => services.AddSingleton<FreeSpace>(_ => 1000)))
        {
            Assert.IsType<ChangeOutcome.Saved>(await EraseAsync(full));
            var state = await StateAsync(full);
            Assert.Equal((false, RewriteOutcome.NoRoom, 1000L), (state.IsFinished, state.Rewrite, state.Room.Free));
        }

        Assert.NotEmpty(FileBytes.LeftIn(_file.Path, Dead));

        await StartAsync();

        await using var console = _file.Console();
        Assert.True((await StateAsync(console)).IsFinished);
        Assert.Empty(FileBytes.LeftIn(_file.Path, Dead, "maya.chen"));
    }

    [Fact]
    public async Task What_could_not_be_done_is_tried_again_every_minute()
    {
        var (clock, room, asked) = (new ManualClock(), 1000L, Channel.CreateUnbounded<long>());
        await using var console = _file.Console(services => services.AddSingleton<TimeProvider>(clock).AddSingleton<FreeSpace>(_ =>
        {
            asked.Writer.TryWrite(room);
            return room;
        }));
        Assert.IsType<ChangeOutcome.Saved>(await EraseAsync(console));
        var rewrite = console.GetRequiredService<DatabaseRewrite>();
        await rewrite.StartAsync(Token);
        var timer = await clock.NextTimerAsync();
        Assert.Equal(TimeSpan.FromMinutes(1), timer.Due);
        while (asked.Reader.TryRead(out _))
        {
            // At once, and at the start.
        }

        timer.Fire();
        Assert.Equal(1000, await asked.Reader.ReadAsync(Token));
        Assert.NotEmpty(FileBytes.LeftIn(_file.Path, Dead));
        room = long.MaxValue;
        timer.Fire();
        Assert.Equal(long.MaxValue, await asked.Reader.ReadAsync(Token));
        await rewrite.StopAsync(Token);

        Assert.Equal((true, RewriteOutcome.Done), await StateAsync(console) is { } state ? (state.IsFinished, state.Rewrite) : default);
        Assert.Empty(FileBytes.LeftIn(_file.Path, Dead, "maya.chen"));
    }

    [Fact]
    public async Task While_somebody_reads_an_older_state_erasing_waits()
    {
        await using var console = _file.Console();
        using (var reader = _file.Connect())
        {
            using var reading = reader.BeginTransaction(deferred: true);
            DatabaseFile.Run(reader, "SELECT COUNT(*) FROM AuditEntries");

            Assert.IsType<ChangeOutcome.Saved>(await EraseAsync(console));
            Assert.Equal((false, RewriteOutcome.Held), await FinishedAsync());
        }

        Assert.Equal(RewriteOutcome.Done, await console.GetRequiredService<DatabaseRewrite>().RunAsync(Token));
        Assert.Equal((true, RewriteOutcome.Done), await FinishedAsync());
        Assert.Empty(FileBytes.LeftIn(_file.Path, Dead, "maya.chen"));

        async Task<(bool IsFinished, RewriteOutcome Rewrite)> FinishedAsync() => await StateAsync(console) is { } state ? (state.IsFinished, state.Rewrite) : default;
    }

    [Fact]
    public async Task While_somebody_writes_it_waits_too()
    {
        _file.Run("PRAGMA user_version=0");
        await using var console = _file.Console();
        var rewrite = console.GetRequiredService<DatabaseRewrite>();
        using (new HeldDatabase(_file.Path))
        {
            Assert.Equal(RewriteOutcome.Held, await rewrite.RunAsync(Token));
        }

        Assert.Equal(RewriteOutcome.Done, await rewrite.RunAsync(Token));
    }

    [Fact]
    public async Task Questions_that_stay_prepared_are_answered_afterwards()
    {
        await using var console = _file.Console();
        var reads = console.GetRequiredService<StandingReads>();
        Assert.Null(reads.Ask(StoredUser.OfId, 1L));

        await EraseAsync(console);

        Assert.Null(reads.Ask(StoredUser.OfId, 1L));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Keys_of_requests_that_were_kept_in_clear_are_hashed_whatever_asked_for_the_rewrite_first(int mark)
    {
        _file.Run(
            $"""
            PRAGMA user_version={mark};
            INSERT INTO "ApiKeys" ("Id", "Name", "Role", "SecretHash", "CreatedAt", "ExpiresAt", "Version") VALUES (1, 'Gateway', 'Full', x'00', '2026-05-03', '2026-06-03', 1);
            INSERT INTO "KeptAnswers" ("ApiKeyId", "IdempotencyKey", "Request", "At", "Body") VALUES (1, 'add-ada.moss', x'00', '2026-05-03', '');
            """);

        await StartAsync();

        Assert.Equal(KeptAnswer.Hashed("add-ada.moss"), _file.Run("""SELECT "IdempotencyKey" FROM "KeptAnswers" """));
        Assert.Empty(FileBytes.LeftIn(_file.Path, "add-ada.moss"));
    }

    [Fact]
    public async Task Copies_from_before_are_named_and_later_ones_are_not()
    {
        var backups = Directory.CreateDirectory(Path.Combine(_file.Folder, "backups")).FullName;
        foreach (var (folder, name) in new[]
        {
            (_file.Folder, "console.db.backup-20260401-020000"), (_file.Folder, "console.db.replaced-20260402-020000"), (backups, "console-20260403-020000.db"),
            (backups, "console-29990101-000000.db"), (backups, "other-20260403-020000.db"),
        })
        {
            RecordCopy.Copy(_file.Path, Path.Combine(folder, name));
        }

        await using var console = _file.Console(settings: ("Backup:Folder", backups));
        await EraseAsync(console);

        Assert.Equal(
            ["console-20260403-020000.db", "console.db.replaced-20260402-020000", "console.db.backup-20260401-020000"], (await StateAsync(console)).Copies.Select(copy => copy.Name));
    }

    private static Task<ChangeOutcome> EraseAsync(IServiceProvider console) => console.GetRequiredService<PersonErasure>().EraseAsync(1, Actors.Full, Token);

    private static async Task<ErasureState> StateAsync(IServiceProvider console) =>
        Assert.IsType<ErasureState>(await console.GetRequiredService<PersonErasure>().LoadAsync(1, Actors.Full, Token));

    private async Task StartAsync()
    {
        await using var console = _file.Console();
        await console.GetRequiredService<Database>().OpenAsync(Token);
        var rewrite = console.GetRequiredService<DatabaseRewrite>();
        await rewrite.StartAsync(Token);
        await rewrite.StopAsync(Token);
    }

    // As a version does that does not overwrite what it frees.
    private void LeaveDead()
    {
        using var connection = _file.Connect();
        DatabaseFile.Run(
            connection,
            $"""
            PRAGMA secure_delete=OFF;
            INSERT INTO "Policies" ("Id", "Fingerprint") VALUES (7, '{Dead}');
            DELETE FROM "Policies" WHERE "Id" = 7;
            PRAGMA wal_checkpoint(TRUNCATE);
            """);
    }
}
