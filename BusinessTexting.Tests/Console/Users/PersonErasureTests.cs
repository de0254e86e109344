using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Users;

/// <summary>Entry 1 is Northwind, 2 Maya, 3 Lee.</summary>
public sealed class PersonErasureTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public PersonErasureTests() => _database.Store([Some.User(), Some.User(user => (user.Email, user.PrimaryNumber) = ("lee@northwind.example", null))]);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private PersonErasure Erasure => _database.Get<PersonErasure>();

    [Fact]
    public async Task Nothing_tells_any_more_who_it_was_and_the_chain_holds()
    {
        await _database.Get<UserService>().SetTextingAsync(1, TextingChoice.On, version: null, Actors.Full, Token);
        await RemoveMayaAsync();

        var outcome = await Erasure.EraseAsync(1, Actors.Full with { Reason = "asked for" }, Token);

        Assert.IsType<ChangeOutcome.Saved>(outcome);
        var entries = _database.Read(db => db.AuditEntries.Where(entry => entry.ResourceId == 1 && entry.Resource == AuditResource.User).OrderBy(entry => entry.Id).ToList());
        Assert.All(entries, entry => Assert.Equal(AuditEntry.Erased, entry.ResourceName));
        Assert.Contains("\"firstName\":\"(erased)\"", entries[0].After, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"Active\"", entries[0].After, StringComparison.Ordinal);
        Assert.Equal(
            (AuditAction.PersonErased, """{"entries":"3"}""", "asked for"), (entries[^1].Action, entries[^1].After, entries[^1].Reason));
        Assert.IsType<VerifyOutcome.Intact>(await _database.Get<AuditTrailService>().VerifyAsync(progress: null, Actors.Full, Token));
    }

    [Fact]
    public async Task Who_is_a_user_again_keeps_what_is_theirs_now()
    {
        await RemoveMayaAsync();
        await _database.Get<UserService>().AddAsync(new UserForm { Email = "maya.chen@northwind.example" }, Actors.Full, Token);

        Assert.IsType<ChangeOutcome.Saved>(await Erasure.EraseAsync(1, Actors.Full, Token));

        Assert.Equal(["(erased)", "(erased)", "maya.chen@northwind.example"], _database.Read(db => db.AuditEntries
            .Where(entry => entry.Resource == AuditResource.User && entry.ResourceId != 2 && entry.Action != AuditAction.PersonErased).OrderBy(entry => entry.Id).ToList())
            .Select(entry => entry.ResourceName));
    }

    [Fact]
    public async Task Others_stay_as_they_are()
    {
        await RemoveMayaAsync();

        await Erasure.EraseAsync(1, Actors.Full, Token);

        Assert.Equal("lee@northwind.example", _database.Read(db => db.AuditEntries.Single(entry => entry.ResourceId == 2)).ResourceName);
    }

    [Fact]
    public async Task Who_is_still_a_user_or_never_was_one_is_not_erased()
    {
        Assert.IsType<ChangeOutcome.Missing>(await Erasure.EraseAsync(1, Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Erasure.EraseAsync(99, Actors.Full, Token));
        Assert.Equal(0, _database.CountOf(AuditAction.PersonErased));
    }

    [Fact]
    public async Task Erasing_twice_is_recorded_once()
    {
        await RemoveMayaAsync();
        await Erasure.EraseAsync(1, Actors.Full, Token);

        Assert.IsType<ChangeOutcome.Unchanged>(await Erasure.EraseAsync(1, Actors.Full, Token));
        Assert.Equal(1, _database.CountOf(AuditAction.PersonErased));
    }

    [Fact]
    public async Task Only_who_keeps_the_record_erases()
    {
        await RemoveMayaAsync();

        Assert.IsType<ChangeOutcome.NotAllowed>(await Erasure.EraseAsync(1, Actors.User, Token));
        Assert.IsType<ChangeOutcome.NotAllowed>(await Erasure.EraseAsync(1, Actors.ReadOnly, Token));
    }

    public void Dispose() => _database.Dispose();

    private async Task RemoveMayaAsync()
    {
        var version = _database.Read(db => db.Users.Single(user => user.Id == 1).Version);
        Assert.IsType<ChangeOutcome.Saved>(await _database.Get<UserService>().RemoveAsync(1, version, Actors.Full, Token));
    }
}
