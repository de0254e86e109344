using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Data;

public sealed class BulkChangeTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private readonly ConsoleDb _db;

    public BulkChangeTests()
    {
        _database.Store([Some.User()]);
        _db = Context();
    }

    [Fact]
    public async Task Rows_changed_without_an_entry_are_refused_and_stay_as_they_were()
    {
        await using (var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None))
        {
            Rename(bulk, "Ada");

            await Assert.ThrowsAsync<InvalidOperationException>(() => bulk.CommitAsync(CancellationToken.None));
        }

        Assert.Equal("Maya", FirstName());
    }

    [Fact]
    public async Task Rows_and_entries_are_committed_together()
    {
        await using (var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None))
        {
            Rename(bulk, "Ada");
            bulk.Record(Entry("by bulk"));
            await bulk.CommitAsync(CancellationToken.None);
        }

        Assert.Equal(("Ada", "by bulk"), (FirstName(), LastActor()));
    }

    [Fact]
    public async Task Without_a_commit_neither_is_there()
    {
        await using (var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None))
        {
            Rename(bulk, "Ada");
            bulk.Record(Entry("by bulk"));
        }

        Assert.Equal(("Maya", Actor.Console.Name), (FirstName(), LastActor()));
    }

    [Fact]
    public async Task Its_entries_read_as_they_were_given()
    {
        var entry = Entry("by bulk");
        await using (var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None))
        {
            bulk.Record(entry);
            await bulk.CommitAsync(CancellationToken.None);
        }

        using var db = Context();
        var stored = db.AuditEntries.OrderBy(e => e.Id).Last();
        Assert.Equal(
            (entry.At, entry.Actor, entry.Action, entry.Resource, entry.ResourceId, entry.ResourceName, entry.Before, entry.After, entry.CorrelationId),
            (stored.At, stored.Actor, stored.Action, stored.Resource, stored.ResourceId, stored.ResourceName, stored.Before, stored.After, stored.CorrelationId));
    }

    [Fact]
    public async Task Having_changed_nothing_needs_no_entry()
    {
        await using var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None);

        await bulk.CommitAsync(CancellationToken.None);

        Assert.Equal("Maya", FirstName());
    }

    [Fact]
    public async Task In_a_transaction_that_is_open_it_waits_for_that_one()
    {
        await using (await _db.Database.BeginTransactionAsync(CancellationToken.None))
        {
            await using var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None);
            Rename(bulk, "Ada");
            bulk.Record(Entry("by bulk"));
            await bulk.CommitAsync(CancellationToken.None);

            Assert.Equal("Maya", FirstName());
        }

        Assert.Equal("Maya", FirstName());
    }

    [Fact]
    public async Task The_entry_of_the_operation_it_belongs_to_is_enough()
    {
        await using (var transaction = await _db.Database.BeginTransactionAsync(CancellationToken.None))
        {
            _db.Chain.Append(Entry("by operation"));
            await using var bulk = await BulkChange.BeginAsync(_db, CancellationToken.None);
            Rename(bulk, "Ada");
            await bulk.CommitAsync(CancellationToken.None);
            await _db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }

        Assert.Equal(("Ada", "by operation"), (FirstName(), LastActor()));
    }

    public void Dispose()
    {
        _db.Dispose();
        _database.Dispose();
    }

    private static void Rename(BulkChange bulk, string name) =>
        Assert.Equal(1, BulkChange.Run(bulk.Prepare("UPDATE \"Users\" SET \"FirstName\" = $name", "$name"), name));

    private static AuditEntry Entry(string actor) => new()
    {
        At = DateTimeOffset.UnixEpoch,
        Actor = actor,
        Action = AuditAction.UserChanged,
        Resource = AuditResource.User,
        ResourceId = 1,
        ResourceName = "",
        Before = """{"firstName":""}""",
        After = """{"firstName":""}""",
        Personal = new PersonalDetails { Json = """{"name":"maya.chen@northwind.example","before":{"firstName":"Maya"},"after":{"firstName":"Ada"}}""" },
        CorrelationId = Guid.Parse("b7e23ec2-9af5-4a8b-a3c1-1d2e3f405162"),
    };

    private ConsoleDb Context() => _database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();

    private string FirstName()
    {
        using var db = Context();
        return db.Users.Single().FirstName;
    }

    private string LastActor()
    {
        using var db = Context();
        return db.AuditEntries.OrderBy(entry => entry.Id).Last().Actor;
    }
}
