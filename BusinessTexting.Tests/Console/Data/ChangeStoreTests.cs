using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Data;

public sealed class ChangeStoreTests : IDisposable
{
    private static readonly Actor Ada = Actors.Named("ada");
    private static readonly Actor Bob = Actors.Named("bob");

    private readonly TestDatabase _database = new();

    public ChangeStoreTests() => _database.Store([Some.User()]);

    private UserService Users => _database.Get<UserService>();

    [Fact]
    public async Task An_operation_that_throws_writes_nothing()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => ChangeAsync(_ => throw new TimeoutException()));

        Assert.Equal((TextingChoice.Inherit, 2), Stored());
    }

    [Fact]
    public async Task An_operation_that_ends_otherwise_than_saved_writes_nothing()
    {
        Assert.IsType<ChangeOutcome.Missing>(await ChangeAsync(_ => new ChangeOutcome.Missing()));

        Assert.Equal((TextingChoice.Inherit, 2), Stored());
    }

    [Fact]
    public async Task An_operation_that_ends_as_saved_is_there_with_its_entry()
    {
        Assert.IsType<ChangeOutcome.Saved>(await ChangeAsync(id => new ChangeOutcome.Saved(id, Version: 1)));

        Assert.Equal((TextingChoice.On, 3), Stored());
    }

    [Fact]
    public async Task An_operation_that_forgot_its_entry_writes_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.Get<ChangeStore>().ChangeAsync(
            Privilege.ChangeUsers,
            Ada,
            async (change, token) =>
            {
                (await change.Db.Users.SingleAsync(token)).Texting = TextingChoice.On;
                return new ChangeOutcome.Saved(1, Version: 1);
            },
            CancellationToken.None));

        Assert.Equal((TextingChoice.Inherit, 2), Stored());
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_who_was_first_and_when()
    {
        var maya = await MayaAsync();
        await Users.SetTextingAsync(maya.User.Id, TextingChoice.On, maya.User.Version, Ada, CancellationToken.None);

        var second = await Users.SetTextingAsync(maya.User.Id, TextingChoice.Off, maya.User.Version, Bob, CancellationToken.None);

        Assert.Equal(new ChangeOutcome.Stale("ada", LastEntry().At, maya.User.Version + 1), second);
        Assert.Equal((TextingChoice.On, 3), Stored());
    }

    [Fact]
    public async Task Two_forms_on_one_user_lose_nothing_of_the_first()
    {
        var maya = await MayaAsync();
        var (first, second) = (UserForm.Of(maya.User), UserForm.Of(maya.User));
        (first.Extension, second.LastName) = ("4711", "Lovelace");
        await Users.SaveAsync(maya.User.Id, first, Ada, CancellationToken.None);

        Assert.IsType<ChangeOutcome.Stale>(await Users.SaveAsync(maya.User.Id, second, Bob, CancellationToken.None));

        var now = await MayaAsync();
        Assert.Equal(("4711", "Chen"), (now.User.Extension, now.User.LastName));
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_is_saved_and_the_other_told()
    {
        var maya = await MayaAsync();
        using var together = new Barrier(2);

        var outcomes = await Task.WhenAll(Save(Ada), Save(Bob));

        Assert.Single(outcomes.OfType<ChangeOutcome.Saved>());
        Assert.Equal(LastEntry().Actor, Assert.Single(outcomes.OfType<ChangeOutcome.Stale>()).By);
        Assert.Equal((TextingChoice.On, 3), Stored());

        Task<ChangeOutcome> Save(Actor actor) => Task.Run(() =>
        {
            together.SignalAndWait();
            return Users.SetTextingAsync(maya.User.Id, TextingChoice.On, maya.User.Version, actor, CancellationToken.None);
        });
    }

    [Fact]
    public async Task Many_at_the_same_moment_wait_for_each_other()
    {
        var id = (await MayaAsync()).User.Id;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() =>
            Users.SetTextingAsync(id, number % 2 == 0 ? TextingChoice.On : TextingChoice.Off, version: null, Ada, CancellationToken.None))));

        Assert.All(outcomes, outcome => Assert.True(outcome is ChangeOutcome.Saved or ChangeOutcome.Unchanged, $"{outcome}"));
        Assert.Equal(2 + outcomes.OfType<ChangeOutcome.Saved>().Count(), Stored().Entries);
    }

    public void Dispose() => _database.Dispose();

    private Task<ChangeOutcome> ChangeAsync(Func<long, ChangeOutcome> end) => _database.Get<ChangeStore>().ChangeAsync(
        Privilege.ChangeUsers,
        Ada,
        async (change, token) =>
        {
            var user = await change.Db.Users.SingleAsync(token);
            user.Texting = TextingChoice.On;
            change.Record(AuditAction.UserTextingChanged, Change.Subject.Of(user), before: null, AuditFields.Of(user, ""));
            await change.Db.SaveChangesAsync(token);
            return end(user.Id);
        },
        CancellationToken.None);

    private async Task<UserDetails> MayaAsync() =>
        await Users.FindAsync("maya.chen@northwind.example", Actors.Full, CancellationToken.None) ?? throw new InvalidOperationException("Maya is not there.");

    private (TextingChoice Texting, int Entries) Stored()
    {
        using var db = _database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        return (db.Users.Single().Texting, db.AuditEntries.Count());
    }

    private AuditEntry LastEntry()
    {
        using var db = _database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        return db.AuditEntries.OrderBy(entry => entry.Id).Last();
    }
}
