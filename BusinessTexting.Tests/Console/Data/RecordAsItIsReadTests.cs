using System.Globalization;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

/// <summary>Six entries: the organization, Austin HQ, and four users. Here every sealed value stays what it was, or reads as if it did, while
/// lists, filters or one entry would show something else.</summary>
public sealed class RecordAsItIsReadTests : IDisposable
{
    private const string Columns =
        "At, Actor, ActorEmail, ActorRole, ActorAddress, Action, Resource, ResourceId, Reason, CorrelationId, Undoes, ResourceName, Before, After, "
        + "PersonalHash, PreviousHash, Hash";

    private readonly DatabaseFile _file = DatabaseFile.WithUsers(4);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-7, 1)]
    [InlineData(0, 5)]
    [InlineData(long.MinValue, 100)]
    public async Task An_entry_below_1_is_found_wherever_the_check_begins(long id, long from)
    {
        _file.Tamper($"INSERT INTO AuditEntries (Id, {Columns}) SELECT {id.ToString(CultureInfo.InvariantCulture)}, {Columns} FROM AuditEntries WHERE Id = 2");

        Assert.Equal(new ChainFault.BelowOne(id), await FaultAsync(from));
    }

    [Fact]
    public async Task An_entry_with_the_last_number_there_is_is_found()
    {
        _file.Tamper($"INSERT INTO AuditEntries (Id, {Columns}) SELECT 9223372036854775807, {Columns} FROM AuditEntries WHERE Id = 2");

        Assert.Equal(new ChainFault.OutOfOrder(6, long.MaxValue), await FaultAsync());
        Assert.Equal(new ChainFault.Unlinked(long.MaxValue), await FaultAsync(from: long.MaxValue));
    }

    [Theory]
    [InlineData("IX_AuditEntries_List", "(Id, At, Actor, Action, Resource, ResourceId, ResourceName, Reason) WHERE Id <> 4")]
    [InlineData("IX_AuditEntries_Resource", "(Resource, ResourceId, Id) WHERE Id <> 4")]
    [InlineData("IX_AuditEntries_Resource", "(Resource COLLATE NOCASE, ResourceId, Id)")]
    [InlineData("IX_AuditEntries_Resource", "(Resource, ResourceId, -Id)")]
    public async Task An_index_of_another_making_is_found(string name, string definition)
    {
        _file.Tamper($"DROP INDEX {name}; CREATE INDEX {name} ON AuditEntries {definition}");

        Assert.Equal(new ChainFault.SchemaChanged("index", name), await FaultAsync());
    }

    [Fact]
    public async Task An_index_that_only_says_that_it_is_whole_is_found()
    {
        var sql = _file.Run("SELECT sql FROM sqlite_master WHERE name = 'IX_AuditEntries_List'");
        _file.Tamper($"DROP INDEX IX_AuditEntries_List; {sql} WHERE Id <> 4");
        _file.Run($"PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = '{sql}' WHERE name = 'IX_AuditEntries_List'");

        Assert.IsType<ChainFault.Damaged>(await FaultAsync());
        Assert.IsType<ChainFault.Damaged>(await FaultAsync(from: 6));
    }

    [Fact]
    public async Task An_index_that_holds_other_values_than_the_table_is_found()
    {
        // That of a table much like the record takes its place.
        _file.Run(
            """
            CREATE TABLE Forged AS SELECT * FROM AuditEntries; UPDATE Forged SET Actor = 'nobody' WHERE Id = 4;
            CREATE INDEX IX_Forged ON Forged (Id, At, Actor, Action, Resource, ResourceId, ResourceName, Reason);
            PRAGMA writable_schema=ON;
            UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'IX_Forged') WHERE name = 'IX_AuditEntries_List';
            DELETE FROM sqlite_master WHERE name LIKE '%Forged'
            """);

        Assert.IsType<ChainFault.Damaged>(await FaultAsync());
    }

    [Theory]
    [InlineData("Actor", "CAST(Actor AS BLOB)")]
    [InlineData("At", "CAST(At AS BLOB)")]
    [InlineData("Resource", "CAST(Resource AS BLOB)")]
    [InlineData("Hash", "CAST(Hash AS BLOB)")]
    [InlineData("ResourceId", "ResourceId + 0.5")]
    [InlineData("ResourceId", "ResourceId || 'x'")]
    [InlineData("ResourceId", "CAST(ResourceId AS BLOB)")]
    [InlineData("Actor", "Actor || char(0)")]
    [InlineData("Before", "Before || char(0) || '\"location\":'")]
    public async Task A_value_that_reads_the_same_and_compares_otherwise_is_found(string column, string value)
    {
        _file.Tamper($"UPDATE AuditEntries SET \"{column}\" = {value} WHERE Id = 4");

        Assert.Equal(new ChainFault.Changed(4), await FaultAsync());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_not_the_mark_that_stands_for_them()
    {
        await using (var console = _file.Console())
        {
            await console.GetRequiredService<ServiceSettingsService>().SetDefaultAsync(
                TextingChoice.On, version: null, Actors.Full with { Reason = "as told\uFFFD" }, CancellationToken.None);
        }

        _file.Tamper("UPDATE AuditEntries SET Reason = CAST('as told' || x'ff' AS TEXT) WHERE Id = 7");

        Assert.Equal(new ChainFault.Changed(7), await FaultAsync());
    }

    [Theory]
    [InlineData("CAST(Json AS BLOB)")]
    [InlineData("Json || char(0) || 'somebody'")]
    public async Task Personal_details_that_read_the_same_and_compare_otherwise_are_found(string value)
    {
        _file.Tamper($"UPDATE PersonalDetails SET Json = {value} WHERE EntryId = 4");

        Assert.Equal(new ChainFault.DetailsChanged(4), await FaultAsync());
    }

    [Theory]
    [InlineData(2, "{\"name\":\"Dallas\"}")]
    [InlineData(2, "")]
    [InlineData(0, "{}")]
    [InlineData(7, "{}")]
    [InlineData(-3, "{}")]
    public async Task Personal_details_that_no_entry_knows_of_are_found(long entry, string json)
    {
        _file.Tamper($"INSERT INTO PersonalDetails VALUES ({entry.ToString(CultureInfo.InvariantCulture)}, 'salt', '{json}')");

        Assert.Equal(new ChainFault.DetailsAdded(entry), await FaultAsync());
    }

    [Fact]
    public async Task Personal_details_put_back_after_they_were_erased_are_found()
    {
        var kept = _file.Run("SELECT '''' || Salt || ''', ''' || Json || '''' FROM PersonalDetails WHERE EntryId = 4");
        await using (var console = _file.Console())
        {
            var users = console.GetRequiredService<UserService>();
            Assert.IsType<ChangeOutcome.Saved>(await users.RemoveAsync(2, version: 1, Actors.Full, CancellationToken.None));
            Assert.IsType<ChangeOutcome.Saved>(await console.GetRequiredService<PersonErasure>().EraseAsync(2, Actors.Full, CancellationToken.None));
        }

        Assert.IsType<VerifyOutcome.Intact>(await VerifyAsync());
        _file.Tamper($"UPDATE PersonalDetails SET (Salt, Json) = ({kept}) WHERE EntryId = 4");

        Assert.Equal(new ChainFault.DetailsAdded(4), await FaultAsync());
    }

    [Fact]
    public async Task What_stands_where_details_were_erased_is_found()
    {
        await using (var console = _file.Console())
        {
            Assert.IsType<ChangeOutcome.Saved>(await console.GetRequiredService<UserService>().RemoveAsync(2, version: 1, Actors.Full, CancellationToken.None));
            Assert.IsType<ChangeOutcome.Saved>(await console.GetRequiredService<PersonErasure>().EraseAsync(2, Actors.Full, CancellationToken.None));
        }

        _file.Tamper("UPDATE PersonalDetails SET Salt = 'maya' WHERE EntryId = 4");

        Assert.Equal(new ChainFault.DetailsChanged(4), await FaultAsync());
    }

    public void Dispose() => _file.Dispose();

    private async Task<ChainFault> FaultAsync(long from = 1) => Assert.IsType<VerifyOutcome.Broken>(await VerifyAsync(from)).Fault;

    private async Task<VerifyOutcome> VerifyAsync(long from = 1)
    {
        await using var console = _file.Console();
        return await console.GetRequiredService<RecordVerification>().VerifyAsync(from, progress: null, CancellationToken.None);
    }
}
