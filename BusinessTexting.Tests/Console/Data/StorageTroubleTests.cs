using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class StorageTroubleTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithMaya();

    [Fact]
    public async Task A_change_to_a_database_that_is_held_ends_as_not_stored()
    {
        await using var other = _file.Connect();
        DatabaseFile.Run(other, "BEGIN EXCLUSIVE");

        Assert.Equal(new ChangeOutcome.NotStored(StorageTrouble.Locked), await SwitchMayaOnAsync());
        Assert.Equal((0L, 2L), Stored());
    }

    [Fact]
    public async Task Once_the_database_is_let_go_the_same_change_is_stored()
    {
        await using (var other = _file.Connect())
        {
            DatabaseFile.Run(other, "BEGIN EXCLUSIVE");
            await SwitchMayaOnAsync();
        }

        Assert.IsType<ChangeOutcome.Saved>(await SwitchMayaOnAsync());
        Assert.Equal((1L, 3L), Stored());
    }

    [Fact]
    public async Task A_change_that_does_not_fit_on_the_disk_leaves_nothing_behind()
    {
        await using var console = _file.Console(services => services.ConfigureDbContext<ConsoleDb>(options => options.AddInterceptors(new FullDisk())));

        var outcome = await console.GetRequiredService<ChangeStore>().ChangeAsync(
            Privilege.ChangeUsers,
            Actors.Full,
            async (change, token) =>
            {
                var user = await change.Db.Users.SingleAsync(token);
                user.Texting = TextingChoice.On;
                await change.Db.Users.ExecuteUpdateAsync(users => users.SetProperty(u => u.Extension, "4711"), token);
                change.Record(
                    AuditAction.UserChanged, Change.Subject.Of(user), before: null, new(StringComparer.Ordinal) { ["long"] = new string('x', 1_000_000) });
                return new ChangeOutcome.Saved(user.Id, user.Version);
            },
            CancellationToken.None);

        Assert.Equal(new ChangeOutcome.NotStored(StorageTrouble.DiskFull), outcome);
        Assert.Equal((0L, 2L), Stored());
        Assert.Equal("", _file.Run("SELECT Extension FROM Users"));
    }

    [Fact]
    public async Task A_new_database_that_does_not_fit_on_the_disk_is_told_in_a_sentence()
    {
        File.Delete(_file.Path);
        await using var console = _file.Console(services => services.ConfigureDbContext<ConsoleDb>(options => options.AddInterceptors(new FullDisk())));

        var refusal = await Assert.ThrowsAsync<UnusableDatabaseException>(() => console.GetRequiredService<Database>().OpenAsync(CancellationToken.None));

        Assert.StartsWith($"There is no space left for the database {_file.Path}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_to_a_database_that_may_only_be_read_ends_as_not_stored()
    {
        Assert.Equal(
            new ChangeOutcome.NotStored(StorageTrouble.ReadOnly),
            await SwitchMayaOnAsync(("Database:ConnectionString", $"Data Source={_file.Path};Mode=ReadOnly;Pooling=False")));
    }

    [Fact]
    public async Task A_change_to_a_damaged_database_ends_as_not_stored()
    {
        var users = Convert.ToInt32(_file.Run("SELECT rootpage FROM sqlite_master WHERE name = 'Users'"), System.Globalization.CultureInfo.InvariantCulture);
        await using (var file = File.OpenWrite(_file.Path))
        {
            file.Position = (users - 1) * 4096L;
            file.Write(Enumerable.Repeat((byte)0xFF, 4096).ToArray());
        }

        Assert.Equal(new ChangeOutcome.NotStored(StorageTrouble.Unreadable), await SwitchMayaOnAsync());
    }

    [Theory]
    [InlineData(13, 13, StorageTrouble.DiskFull)]
    [InlineData(10, 4874, StorageTrouble.DiskFull)] // no room for what readers and the writer share
    [InlineData(10, 778, StorageTrouble.Failing)] // a write that failed
    [InlineData(10, 1034, StorageTrouble.Failing)] // a flush that failed
    [InlineData(14, 14, StorageTrouble.ReadOnly)]
    [InlineData(8, 1032, StorageTrouble.ReadOnly)]
    [InlineData(11, 11, StorageTrouble.Unreadable)]
    public void Whatever_sqlite_says_of_the_disk_is_told_in_words(int code, int extended, StorageTrouble trouble)
    {
        var failure = new InvalidOperationException("wrapped", new SqliteException("failed", code, extended));

        Assert.Equal((trouble, trouble.Words), (StorageTroubles.Behind(failure), PlainErrors.Sentence(failure)));
    }

    [Fact]
    public void A_file_that_finds_no_room_is_told_from_one_that_may_not_be_written()
    {
        Assert.True(StorageTroubles.IsNoRoom(Assert.ThrowsAny<IOException>(() => File.WriteAllText("/dev/full", "x"))));
        Assert.False(StorageTroubles.IsNoRoom(Assert.ThrowsAny<Exception>(() => File.WriteAllText("/dev/null/file", "x"))));
    }

    public void Dispose() => _file.Dispose();

    private async Task<ChangeOutcome> SwitchMayaOnAsync(params (string Key, string Value)[] settings)
    {
        await using var console = _file.Console(settings: settings);
        return await console.GetRequiredService<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.Full, CancellationToken.None);
    }

    private (object? Texting, object? Entries) Stored() => (_file.Run("SELECT Texting FROM Users"), _file.Run("SELECT COUNT(*) FROM AuditEntries"));
}
