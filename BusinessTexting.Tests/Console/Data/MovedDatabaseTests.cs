using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

/// <summary>A console that runs while somebody takes its database away. Windows would not let them.</summary>
public sealed class MovedDatabaseTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithMaya();

    private string Aside => $"{_file.Path}.aside";

    [Theory]
    [InlineData("moved", true)]
    [InlineData("moved", false)]
    [InlineData("deleted", true)]
    [InlineData("deleted", false)]
    [InlineData("replaced", true)]
    [InlineData("replaced", false)]
    public async Task A_change_is_refused_and_no_file_gets_it(string what, bool pooling)
    {
        await using var console = Running(pooling);
        TakeAway(what);

        var outcome = await SwitchMayaOnAsync(console);

        Assert.Equal(new ChangeOutcome.NotStored(StorageTrouble.Moved), outcome);
        Assert.Equal(what is "replaced", File.Exists(_file.Path));
        Assert.All(new[] { _file.Path, Aside }.Where(File.Exists), file => Assert.Equal(2L, EntriesIn(file)));
    }

    [Fact]
    public async Task A_change_during_which_it_is_moved_is_refused()
    {
        await using var console = Running(pooling: true);

        var outcome = await console.GetRequiredService<ChangeStore>().ChangeAsync(
            Privilege.ChangeUsers,
            Actors.Full,
            (change, _) =>
            {
                TakeAway("moved");
                change.Record(AuditAction.UserChanged, new Change.Subject(AuditResource.User, 1, "maya"), before: null, new() { ["extension"] = "4711" });
                return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Saved(1, 1));
            },
            CancellationToken.None);

        Assert.Equal(new ChangeOutcome.NotStored(StorageTrouble.Moved), outcome);
        Assert.Equal(2L, EntriesIn(Aside));
    }

    [Fact]
    public async Task What_leaves_no_entry_is_refused_too()
    {
        await using var console = Running(pooling: true);
        TakeAway("moved");
        await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);

        await Assert.ThrowsAsync<MovedDatabaseException>(() => db.Sessions.ExecuteDeleteAsync(CancellationToken.None));
        db.Add(new KeptAnswer { ApiKeyId = 1, IdempotencyKey = "k", Request = [], At = DateTimeOffset.UnixEpoch });
        await Assert.ThrowsAsync<MovedDatabaseException>(() => db.SaveChangesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Reading_goes_on_and_so_do_changes_once_it_is_back()
    {
        await using var console = Running(pooling: true);
        TakeAway("moved");
        await SwitchMayaOnAsync(console);

        Assert.NotNull(await console.GetRequiredService<UserService>().LoadAsync(1, Actors.Full, CancellationToken.None));
        File.Move(Aside, _file.Path);

        Assert.IsType<ChangeOutcome.Saved>(await SwitchMayaOnAsync(console));
    }

    public void Dispose() => _file.Dispose();

    private static Task<ChangeOutcome> SwitchMayaOnAsync(ServiceProvider console) =>
        console.GetRequiredService<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.Full, CancellationToken.None);

    private static long EntriesIn(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (long)DatabaseFile.Run(connection, "SELECT COUNT(*) FROM AuditEntries")!;
    }

    private ServiceProvider Running(bool pooling)
    {
        var console = _file.Console(settings: ("Database:ConnectionString", $"Data Source={_file.Path};Pooling={pooling}"));
        using var db = console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        Assert.Equal(1, db.Users.Count());
        return console;
    }

    private void TakeAway(string what)
    {
        File.Move(_file.Path, Aside);
        switch (what)
        {
            case "deleted":
                File.Delete(Aside);
                break;
            case "replaced":
                File.Copy(Aside, _file.Path);
                break;
        }
    }
}
