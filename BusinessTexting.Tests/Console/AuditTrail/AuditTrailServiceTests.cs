using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.AuditTrail;

/// <summary>Entry 1 is Northwind, 2 Austin HQ, 3 Denver; 4 is user0 at Austin HQ, 5 user1 at Denver, 6 user2 without a location.</summary>
public sealed class AuditTrailServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public AuditTrailServiceTests() => _database.Store(
        [User(0, 1), User(1, 2), User(2, null)],
        [Some.Location(), Some.Location(location => location.Name = "Denver")]);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private AuditTrailService Record => _database.Get<AuditTrailService>();

    [Fact]
    public async Task Everything_comes_newest_first() => Assert.Equal([6, 5, 4, 3, 2, 1], await IdsAsync(new AuditQuery()));

    [Fact]
    public async Task Each_filter_keeps_what_it_asks_for()
    {
        await _database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.User with { Reason = "pilot group" }, Token);

        Assert.Equal([7], await IdsAsync(new AuditQuery { Actor = Actors.User.Name }));
        Assert.Equal([7], await IdsAsync(new AuditQuery { Action = AuditAction.UserTextingChanged }));
        Assert.Equal([7], await IdsAsync(new AuditQuery { Search = "PILOT" }));
        Assert.Equal([3, 2], await IdsAsync(new AuditQuery { Resource = AuditResource.Location }));
        Assert.Equal([7, 4], await IdsAsync(new AuditQuery { Resource = AuditResource.User, ResourceId = 1 }));
        Assert.Equal([7, 4], await IdsAsync(new AuditQuery { Search = "user0@" }));
        Assert.Equal([3], await IdsAsync(new AuditQuery { Search = "denver", Resource = AuditResource.Location }));
        Assert.Empty(await IdsAsync(new AuditQuery { Search = "%" }));
        Assert.Equal([6, 5, 4, 3, 2, 1], await IdsAsync(new AuditQuery { From = new(2026, 5, 3), To = new(2026, 5, 3) }));
        Assert.Empty(await IdsAsync(new AuditQuery { To = new(2026, 5, 2) }));
        Assert.Equal([7], await IdsAsync(new AuditQuery { From = new(2026, 5, 4) }));
        Assert.Empty(await IdsAsync(new AuditQuery { Action = AuditAction.UserAdded, Actor = "nobody" }));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap_both_ways()
    {
        _database.Store(Enumerable.Range(10, 119).Select(number => User(number, null)));
        var all = await IdsAsync(new AuditQuery());
        var first = await Record.ListAsync(new AuditQuery(), Actors.Full, Token);
        var second = await Record.ListAsync(new AuditQuery { Before = first.Entries[^1].Id }, Actors.Full, Token);
        var third = await Record.ListAsync(new AuditQuery { Before = second.Entries[^1].Id }, Actors.Full, Token);
        var back = await Record.ListAsync(new AuditQuery { After = third.Entries[0].Id }, Actors.Full, Token);

        Assert.Equal(50, all.Count);
        Assert.Equal(Enumerable.Range(1, (int)first.Entries[0].Id).Reverse().Select(id => (long)id), first.Entries.Concat(second.Entries).Concat(third.Entries).Select(entry => entry.Id));
        Assert.Equal([(false, true), (true, true), (true, false), (true, true)], new[] { first, second, third, back }.Select(page => (page.HasNewer, page.HasOlder)));
        Assert.Equal(second.Entries.Select(entry => entry.Id), back.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_role_sees_its_part_of_the_record_and_nothing_else()
    {
        Assert.Equal([6, 5, 4, 3, 2, 1], await IdsAsync(new AuditQuery(), Actors.ReadOnly));
        Assert.Equal([6, 5, 4], await IdsAsync(new AuditQuery(), Actors.User));
        Assert.Equal([6, 5, 4], await IdsAsync(new AuditQuery(), Actors.Support));
        Assert.Equal([4, 2], await IdsAsync(new AuditQuery(), Actors.Location(1)));
        Assert.Empty(await IdsAsync(new AuditQuery(), Actors.Location()));
        Assert.Empty(await IdsAsync(new AuditQuery { Resource = AuditResource.User, ResourceId = 2 }, Actors.Location(1)));
        Assert.Null(await Record.LoadAsync(5, Actors.Location(1), Token));
        Assert.Null(await Record.LoadAsync(1, Actors.User, Token));
        Assert.NotNull(await Record.LoadAsync(4, Actors.Location(1), Token));
        Assert.Equal([2, 4], await ExportAsync(Actors.Location(1)));
    }

    [Fact]
    public async Task Nobody_sees_nothing()
    {
        await Assert.ThrowsAsync<NotAllowedException>(() => Record.ListAsync(new AuditQuery(), Actor.Nobody, Token));
        await Assert.ThrowsAsync<NotAllowedException>(() => Record.LoadAsync(1, Actor.Nobody, Token));
        await Assert.ThrowsAsync<NotAllowedException>(() => Record.ActorsAsync(Actor.Nobody, Token));
        await Assert.ThrowsAsync<NotAllowedException>(() => ExportAsync(Actor.Nobody));
        await Assert.ThrowsAsync<NotAllowedException>(() => Record.UndoAsync(4, Actor.Nobody, Token));
        await Assert.ThrowsAsync<NotAllowedException>(() => Record.VerifyAsync(progress: null, Actors.ReadOnly, Token));
    }

    [Fact]
    public async Task Everybody_on_it_can_be_chosen_by_name()
    {
        await _database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.User, Token);

        Assert.Equal([Actors.User.Name, Actor.Console.Name], await Record.ActorsAsync(Actors.Full, Token));
        Assert.Equal([Actor.Console.Name], await Record.ActorsAsync(Actors.Location(2), Token));
    }

    [Fact]
    public async Task An_entry_says_who_asked_in_full_and_why()
    {
        await _database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.User with { Reason = "pilot group" }, Token);

        var entry = (await Record.LoadAsync(7, Actors.Full, Token))!.Entry;

        Assert.Equal(
            (Actors.User.Name, "user@northwind.example", "User", "192.0.2.7", "pilot group", "user0@northwind.example"),
            (entry.Actor, entry.ActorEmail, entry.ActorRole, entry.ActorAddress, entry.Reason, entry.ResourceName));
    }

    [Fact]
    public async Task An_export_holds_everything_that_matches_oldest_first()
    {
        _database.Store(Enumerable.Range(10, 1200).Select(number => User(number, null)));

        Assert.Equal(Enumerable.Range(1, 1206).Select(id => (long)id), await ExportAsync(Actors.Full));
    }

    [Fact]
    public async Task Checking_it_finds_it_intact() =>
        Assert.Equal(new VerifyOutcome.Intact(6, 6, 0), await Record.VerifyAsync(progress: null, Actors.Full, Token));

    public void Dispose() => _database.Dispose();

    private static BusinessTexting.Core.Directory.User User(int number, long? location) => Some.User(user =>
        (user.Email, user.PrimaryNumber, user.LocationId) = ($"user{number}@northwind.example", null, location));

    private async Task<IReadOnlyList<long>> IdsAsync(AuditQuery query, Actor? actor = null) =>
        [.. (await Record.ListAsync(query, actor ?? Actors.Full, Token)).Entries.Select(entry => entry.Id)];

    private async Task<IReadOnlyList<long>> ExportAsync(Actor actor)
    {
        var ids = new List<long>();
        await foreach (var entry in Record.ExportAsync(new AuditQuery(), actor, Token))
        {
            ids.Add(entry.Id);
        }

        return ids;
    }
}
