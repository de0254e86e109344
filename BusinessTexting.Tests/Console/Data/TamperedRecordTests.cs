using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

/// <summary>Six entries: the organization, Austin HQ, and four users. Whoever tampers here has the database and drops its triggers first.</summary>
public sealed class TamperedRecordTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithUsers(4);

    [Fact]
    public async Task What_nobody_touched_is_intact() =>
        Assert.Equal(new VerifyOutcome.Intact(6, 6, 0), await VerifyAsync());

    [Theory]
    [InlineData("At", "2020-01-01T00:00:00.000Z")]
    [InlineData("Actor", "somebody else")]
    [InlineData("ActorEmail", "else@northwind.example")]
    [InlineData("ActorRole", "User")]
    [InlineData("ActorAddress", "203.0.113.9")]
    [InlineData("Action", "UserRemoved")]
    [InlineData("Resource", "Location")]
    [InlineData("ResourceId", "99")]
    [InlineData("ResourceName", "x")]
    [InlineData("Before", "{}")]
    [InlineData("After", "{}")]
    [InlineData("Reason", "I was told to")]
    [InlineData("CorrelationId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Undoes", "1")]
    [InlineData("PersonalHash", "00")]
    [InlineData("Hash", "00")]
    public async Task A_changed_column_does_not_fit(string column, string value)
    {
        Tamper($"UPDATE AuditEntries SET {column} = '{value}' WHERE Id = 4");

        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.Changed(4)), await VerifyAsync());
    }

    [Fact]
    public async Task A_column_that_only_means_the_same_does_not_fit()
    {
        Tamper("UPDATE AuditEntries SET CorrelationId = lower(CorrelationId) WHERE Id = 4");
        Assert.Equal(new ChainFault.Changed(4), await FaultAsync());
    }

    [Fact]
    public async Task A_column_that_holds_nothing_readable_does_not_fit()
    {
        Tamper("UPDATE AuditEntries SET At = x'00ff', Action = 'Nonsense' WHERE Id = 4");
        Assert.Equal(new ChainFault.Changed(4), await FaultAsync());
    }

    [Fact]
    public async Task An_entry_linked_to_another_one_does_not_fit()
    {
        Tamper("UPDATE AuditEntries SET PreviousHash = (SELECT Hash FROM AuditEntries WHERE Id = 2) WHERE Id = 4");

        Assert.Equal(new ChainFault.Unlinked(4), await FaultAsync());
    }

    [Fact]
    public async Task Changed_personal_details_do_not_fit()
    {
        Tamper("UPDATE PersonalDetails SET Json = replace(Json, 'user1', 'userX') WHERE EntryId = 4");
        Assert.Equal(new ChainFault.DetailsChanged(4), await FaultAsync());
    }

    [Fact]
    public async Task Personal_details_of_another_entry_do_not_fit()
    {
        Tamper("UPDATE PersonalDetails SET (Salt, Json) = (SELECT Salt, Json FROM PersonalDetails WHERE EntryId = 5) WHERE EntryId = 4");

        Assert.Equal(new ChainFault.DetailsChanged(4), await FaultAsync());
    }

    [Theory]
    [InlineData("UPDATE PersonalDetails SET Salt = '', Json = '' WHERE EntryId = 4")]
    [InlineData("DELETE FROM PersonalDetails WHERE EntryId = 4")]
    public async Task Personal_details_that_are_gone_without_an_entry_that_says_so_are_found(string sql)
    {
        Tamper(sql);

        Assert.Equal(new ChainFault.DetailsGone(4), await FaultAsync());
    }

    [Fact]
    public async Task A_deleted_entry_is_missed()
    {
        Tamper("DELETE FROM AuditEntries WHERE Id = 4");

        Assert.Equal(new ChainFault.OutOfOrder(3, 5), await FaultAsync());
    }

    [Fact]
    public async Task A_deleted_entry_is_missed_even_when_the_others_close_ranks()
    {
        Tamper("DELETE FROM PersonalDetails WHERE EntryId = 4; DELETE FROM AuditEntries WHERE Id = 4; "
            + "UPDATE PersonalDetails SET EntryId = EntryId - 1 WHERE EntryId > 4; UPDATE AuditEntries SET Id = Id - 1 WHERE Id > 4");

        Assert.Equal(new ChainFault.Unlinked(4), await FaultAsync());
    }

    [Fact]
    public async Task Entries_that_changed_places_do_not_fit()
    {
        Tamper("UPDATE AuditEntries SET Id = -4 WHERE Id = 4; UPDATE AuditEntries SET Id = 4 WHERE Id = 5; UPDATE AuditEntries SET Id = 5 WHERE Id = -4");

        Assert.Equal(new ChainFault.Unlinked(4), await FaultAsync());
    }

    [Fact]
    public async Task An_inserted_entry_does_not_fit()
    {
        Tamper("UPDATE PersonalDetails SET EntryId = EntryId + 1 WHERE EntryId = 6; UPDATE AuditEntries SET Id = Id + 1 WHERE Id = 6; " + CopyOf(5, "(SELECT Hash FROM AuditEntries WHERE Id = 5)", 6));

        Assert.Equal(new ChainFault.Changed(6), await FaultAsync());
    }

    [Fact]
    public async Task An_entry_put_at_the_end_without_the_key_does_not_fit()
    {
        Tamper(CopyOf(6, "Hash", 7));

        Assert.Equal(new ChainFault.Changed(7), await FaultAsync());
    }

    [Fact]
    public async Task Entries_missing_at_the_end_are_told_by_the_head()
    {
        Tamper("DELETE FROM PersonalDetails WHERE EntryId > 4; DELETE FROM AuditEntries WHERE Id > 4");

        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.Truncated(4, 6)), await VerifyAsync());
    }

    [Fact]
    public async Task A_record_that_was_emptied_is_told_by_the_head()
    {
        Tamper("DELETE FROM PersonalDetails; DELETE FROM AuditEntries");
        Assert.Equal(new ChainFault.Truncated(0, 6), await FaultAsync());
    }

    [Fact]
    public async Task Entries_missing_at_the_end_are_still_told_when_others_came_after()
    {
        Tamper("DELETE FROM PersonalDetails WHERE EntryId > 4; DELETE FROM AuditEntries WHERE Id > 4");

        await _file.ChangeAsync(times: 3);

        Assert.Equal(new ChainFault.Replaced(6), await FaultAsync());
    }

    [Fact]
    public async Task A_head_that_was_taken_away_is_missed_and_not_made_again()
    {
        File.Delete($"{_file.Path}.audit-head");

        await _file.OpenAsync();
        await _file.ChangeAsync(times: 1);
        Assert.Equal(new ChainFault.HeadMissing(7), await FaultAsync());
    }

    [Fact]
    public async Task A_head_written_without_the_key_is_not_believed()
    {
        Tamper("DELETE FROM PersonalDetails WHERE EntryId > 4; DELETE FROM AuditEntries WHERE Id > 4");
        var last = _file.Run("SELECT Hash FROM AuditEntries WHERE Id = 4");

        await File.WriteAllTextAsync($"{_file.Path}.audit-head", $"4 {last} {new string('0', 64)}\n", CancellationToken.None);

        Assert.Equal(new ChainFault.HeadForged(), await FaultAsync());
    }

    [Fact]
    public async Task With_another_key_nothing_fits()
    {
        await File.WriteAllBytesAsync($"{_file.Path}.audit-key", new byte[32], CancellationToken.None);

        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.Changed(1)), await VerifyAsync());
    }

    [Fact]
    public async Task From_an_entry_on_what_came_before_is_taken_for_granted()
    {
        Tamper("UPDATE AuditEntries SET Actor = 'somebody else' WHERE Id = 2");

        Assert.Equal(new VerifyOutcome.Intact(4, 6, 0), await VerifyAsync(from: 3));
    }

    [Fact]
    public async Task From_an_entry_on_the_link_to_the_one_before_counts()
    {
        Tamper("UPDATE AuditEntries SET Hash = '00' WHERE Id = 2");

        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.Unlinked(3)), await VerifyAsync(from: 3));
    }

    [Fact]
    public async Task From_past_the_end_the_head_still_counts()
    {
        Tamper("DELETE FROM PersonalDetails WHERE EntryId > 4; DELETE FROM AuditEntries WHERE Id > 4");

        Assert.Equal(new VerifyOutcome.Broken(new ChainFault.Truncated(4, 6)), await VerifyAsync(from: 100));
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Actor = 'somebody else' WHERE Id = 4", "The record is only ever added to.")]
    [InlineData("DELETE FROM AuditEntries WHERE Id = 2", "The record is only ever added to.")]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT * FROM AuditEntries WHERE Id = 2", "An entry belongs at the end of the record.")]
    [InlineData("UPDATE PersonalDetails SET Json = '{}' WHERE EntryId = 4", "Personal details are only ever blanked.")]
    [InlineData("DELETE FROM PersonalDetails WHERE EntryId = 4", "Personal details are only ever blanked.")]
    [InlineData("INSERT OR REPLACE INTO PersonalDetails VALUES (4, 'salt', '{}')", "Personal details are written once.")]
    public async Task The_database_itself_refuses_to_change_the_record(string sql, string sentence)
    {
        Assert.Contains(sentence, Assert.Throws<SqliteException>(() => _file.Run(sql)).Message, StringComparison.Ordinal);
        Assert.IsType<VerifyOutcome.Intact>(await VerifyAsync());
    }

    public void Dispose() => _file.Dispose();

    private static string CopyOf(int entry, string previous, int id) =>
        $"""
        INSERT INTO AuditEntries (Id, At, Actor, ActorEmail, ActorRole, ActorAddress, Action, Resource, ResourceName, Before, After, Reason, CorrelationId,
            PersonalHash, PreviousHash, Hash)
        SELECT {id}, At, Actor, ActorEmail, ActorRole, ActorAddress, Action, Resource, ResourceName, Before, After, Reason, CorrelationId, '', {previous}, Hash
        FROM AuditEntries WHERE Id = {entry}
        """;

    private void Tamper(string sql) => _file.Tamper(sql);

    private async Task<ChainFault> FaultAsync() => Assert.IsType<VerifyOutcome.Broken>(await VerifyAsync()).Fault;

    private async Task<VerifyOutcome> VerifyAsync(long from = 1)
    {
        await using var console = _file.Console();
        return await console.GetRequiredService<RecordVerification>().VerifyAsync(from, progress: null, CancellationToken.None);
    }
}
