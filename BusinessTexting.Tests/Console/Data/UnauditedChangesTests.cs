using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Data;

public sealed class UnauditedChangesTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly ConsoleDb _db;

    public UnauditedChangesTests()
    {
        _database.Store([Some.User()]);
        _db = _database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
    }

    [Fact]
    public async Task Something_new_without_an_entry_is_refused()
    {
        _db.Add(Some.Location());

        Assert.Equal("Location was changed without an audit entry.", await RefusalAsync());
    }

    [Fact]
    public async Task A_change_without_an_entry_is_refused()
    {
        _db.Users.Single().Texting = TextingChoice.On;

        Assert.Equal("User was changed without an audit entry.", await RefusalAsync());
    }

    [Fact]
    public async Task A_removal_without_an_entry_is_refused()
    {
        _db.Remove(_db.Users.Single());

        Assert.Equal("User was changed without an audit entry.", await RefusalAsync());
    }

    [Fact]
    public void Saving_without_waiting_is_no_way_around()
    {
        _db.Users.Single().Texting = TextingChoice.On;

        Assert.Throws<InvalidOperationException>(() => _db.SaveChanges());
    }

    [Fact]
    public async Task An_entry_that_was_only_read_does_not_count()
    {
        await _db.AuditEntries.LoadAsync(CancellationToken.None);
        _db.Users.Single().Texting = TextingChoice.On;

        Assert.NotEmpty(await RefusalAsync());
    }

    [Fact]
    public async Task An_entry_cannot_be_changed()
    {
        var entry = _db.AuditEntries.First();
        _db.Entry(entry).Property(e => e.Actor).CurrentValue = "somebody else";
        await using var transaction = await _db.Database.BeginTransactionAsync(CancellationToken.None);
        Record();

        Assert.Equal("The record is only ever added to.", await RefusalAsync());
    }

    [Fact]
    public async Task An_entry_cannot_be_removed()
    {
        _db.Remove(_db.AuditEntries.First());
        await using var transaction = await _db.Database.BeginTransactionAsync(CancellationToken.None);
        Record();

        Assert.Equal("The record is only ever added to.", await RefusalAsync());
    }

    [Fact]
    public async Task A_change_with_an_entry_is_saved()
    {
        _db.Users.Single().Texting = TextingChoice.On;
        await using var transaction = await _db.Database.BeginTransactionAsync(CancellationToken.None);
        Record();

        Assert.Equal(1, await _db.SaveChangesAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_entry_of_an_earlier_transaction_does_not_count()
    {
        await using (var earlier = await _db.Database.BeginTransactionAsync(CancellationToken.None))
        {
            Record();
            await earlier.CommitAsync(CancellationToken.None);
        }

        _db.Users.Single().Texting = TextingChoice.On;

        Assert.NotEmpty(await RefusalAsync());
    }

    [Fact]
    public void An_entry_without_the_transaction_of_its_change_is_refused() =>
        Assert.Equal("An entry belongs into the transaction of its change.", Assert.Throws<InvalidOperationException>(Record).Message);

    [Fact]
    public async Task An_entry_cannot_be_added_past_the_chain()
    {
        _db.Add(_db.AuditEntries.AsNoTracking().First(entry => entry.Resource == AuditResource.Organization));

        Assert.Equal("The record is only ever added to.", await RefusalAsync());
    }

    [Fact]
    public void Only_the_record_is_called_after_audit()
    {
        var tables = _db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name LIKE '%audit%'");

        Assert.Equal(["AuditEntries"], tables.ToList());
    }

    public void Dispose()
    {
        _db.Dispose();
        _database.Dispose();
    }

    private void Record()
    {
        var user = _db.Users.Single();
        new Change(_db, Actors.Full, DateTimeOffset.UnixEpoch)
            .Record(AuditAction.UserChanged, Change.Subject.Of(user), before: null, AuditFields.Of(user, ""));
    }

    private async Task<string> RefusalAsync()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => _db.SaveChangesAsync(CancellationToken.None));
        return refusal.Message;
    }
}
