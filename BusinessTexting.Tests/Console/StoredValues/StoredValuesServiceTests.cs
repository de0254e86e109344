using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.StoredValues;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.StoredValues;

/// <summary>Austin HQ has a mark in its name, Maya has one in hers and an extension that would be refused; Lin has nothing.</summary>
public sealed class StoredValuesServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public StoredValuesServiceTests() => _database.Store(
        [
            Some.User(user => (user.FirstName, user.Extension, user.LocationId) = ("Ma\u200Bya", "REMOVE", 1)),
            Some.User(user => (user.Email, user.PrimaryNumber, user.LocationId) = ("lin@northwind.example", PhoneNumber.Parse("+442079460123"), 2)),
        ],
        [Some.Location(location => location.Name = "Austin\u00AD HQ"), Some.Location(location => location.Name = "Denver")],
        Some.Organization(organization => organization.Name = "Northwind\u200B Dental"));

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private StoredValuesService Service => _database.Get<StoredValuesService>();

    [Fact]
    public async Task Each_value_is_listed_with_whose_it_is_and_what_it_would_be_today()
    {
        var view = await Service.ListAsync(1, Actors.Full, Token);

        Assert.Equal(3, view.Total);
        Assert.Equal(
            [
                (AuditResource.Organization, 1, "name", "Northwind Dental"), (AuditResource.Location, 1, "name", "Austin HQ"),
                (AuditResource.User, 1, "firstName", "Maya"), (AuditResource.User, 1, "extension", null),
            ],
            from owner in view.Owners from value in owner.Values select (owner.Resource, owner.Id, value.Value.Field, value.Value.Becomes));
    }

    [Fact]
    public async Task The_forecast_says_what_normalizing_then_does_with_an_entry_each_and_one_correlation()
    {
        var forecast = await Service.ForecastAsync(Actors.Full, Token);
        var newest = _database.Read(db => db.AuditEntries.Max(entry => entry.Id));

        var normalization = await Service.NormalizeAsync(Actors.Full with { Reason = " clean\u200B-up" }, Token);

        Assert.Equal((new NormalizationForecast(3, 3, 1, 0), forecast), (forecast, normalization.Done));
        var entries = _database.Read(db => db.AuditEntries.Where(entry => entry.Id > newest).OrderBy(entry => entry.Id).ToList());
        Assert.Equal(
            [AuditAction.OrganizationChanged, AuditAction.LocationChanged, AuditAction.UserChanged, AuditAction.ValuesNormalized],
            entries.Select(entry => entry.Action));
        Assert.Equal((entries[^1].Id, 1, 1), (Assert.IsType<ChangeOutcome.Saved>(normalization.Outcome).Id, entries.DistinctBy(entry => entry.CorrelationId).Count(), entries.Count(entry => entry.Reason is "clean-up") / 4));
        Assert.Equal(("Maya", "REMOVE", 2, StoredMarks.Refused), _database.Read(db => db.Users.Where(user => user.Id == 1).AsEnumerable().Select(user => (user.FirstName, user.Extension, user.Version, user.Marks)).Single()));
        Assert.Equal(("Austin HQ", "Northwind Dental"), (_database.Read(db => db.Locations.Find(1L)!.Name), _database.Organization.Name));
        Assert.IsType<ChangeOutcome.Unchanged>((await Service.NormalizeAsync(Actors.Full, Token)).Outcome);
        Assert.IsType<VerifyOutcome.Intact>(await _database.Get<AuditTrailService>().VerifyAsync(progress: null, Actors.Full, Token));
    }

    [Fact]
    public async Task A_normalized_value_is_taken_back_as_every_other_change()
    {
        await Service.NormalizeAsync(Actors.Full, Token);
        var entry = _database.Read(db => db.AuditEntries.Single(entry => entry.Action == AuditAction.UserChanged));

        Assert.IsType<ChangeOutcome.Saved>(await _database.Get<AuditTrailService>().UndoAsync(entry.Id, Actors.Full, Token));

        Assert.Equal("Ma\u200Bya", _database.Read(db => db.Users.Find(1L)!.FirstName));
        Assert.Equal(1, (await Service.ForecastAsync(Actors.Full, Token)).Values);
    }

    [Fact]
    public async Task Who_may_change_users_only_normalizes_users_only()
    {
        var normalization = await Service.NormalizeAsync(Actors.User, Token);

        Assert.Equal((1, 1), (normalization.Done.Values, normalization.Done.Resources));
        Assert.Equal("Austin\u00AD HQ", _database.Read(db => db.Locations.Find(1L)!.Name));
        Assert.Equal(new NormalizationForecast(0, 0, 0, 0), (await Service.NormalizeAsync(Actors.Location(2), Token)).Done);
        Assert.IsType<ChangeOutcome.NotAllowed>((await Service.NormalizeAsync(Actors.ReadOnly, Token)).Outcome);
    }

    [Fact]
    public async Task A_number_that_another_has_stays_and_is_said_to_be_taken()
    {
        _database.Store([Some.User(user => (user.Email, user.PrimaryNumber) = ("kim@northwind.example", PhoneNumber.Parse("+4402079460123")))]);

        var kim = (await Service.ListAsync(1, Actors.Full, Token)).Owners[^1];
        await Service.NormalizeAsync(Actors.Full, Token);

        Assert.Equal((true, "lin@northwind.example"), (kim.Values.Single().IsTaken, kim.Values.Single().TakenBy!.Name));
        Assert.Equal("+4402079460123", _database.Read(db => db.Users.Find(3L)!.PrimaryNumber!.Value));
        Assert.Equal(1, (await Service.ForecastAsync(Actors.Full, Token)).Taken);
    }

    [Fact]
    public async Task Twins_are_listed_and_not_merged_and_whoever_is_freed_has_the_key_at_once()
    {
        await TwinsAsync();

        var view = await Service.ListAsync(1, Actors.Full, Token);
        var normalization = await Service.NormalizeAsync(Actors.Full, Token);

        Assert.Equal(
            [(AuditResource.Location, "1,3", true), (AuditResource.User, "2,3", true)],
            view.Twins.Select(group => (group.Resource, string.Join(',', group.Members.Select(twin => twin.Id).Order()), group.IsWhole)));
        Assert.Equal(2, normalization.Done.Taken);
        Assert.Equal("jose\u0301@northwind.example", _database.Read(db => db.Users.Find(3L)!.Email));

        Assert.IsType<ChangeOutcome.Saved>(await _database.Get<UserService>().RemoveAsync(2, 1, Actors.Full, Token));
        var austin = LocationForm.Of(_database.Read(db => db.Locations.Find(1L)!));
        austin.Name = "Austin";
        Assert.IsType<ChangeOutcome.Saved>(await _database.Get<LocationService>().SaveAsync(1, austin, Actors.Full, Token));

        Assert.Equal(3, (await _database.Get<UserService>().FindAsync("jos\u00E9@northwind.example", Actors.Full, Token))!.User.Id);
        Assert.Equal("austin hq", _database.Read(db => db.Locations.Find(3L)!.NameKey));
        Assert.Equal(0, (await Service.ListAsync(1, Actors.Full, Token)).TwinGroups);
    }

    [Fact]
    public async Task A_twin_elsewhere_is_not_shown_to_a_location_administrator()
    {
        await TwinsAsync();

        var group = (await Service.ListAsync(1, Actors.Location(1), Token)).Twins.Single(group => group.Resource is AuditResource.User);

        Assert.Equal((3, false), (group.Members.Single().Id, group.IsWhole));
    }

    [Fact]
    public void The_few_are_found_without_reading_all_users() => Assert.Contains("IX_Users_Marks", _database.Read(db =>
    {
        var lines = db.Users.Marked(StoredMarks.Refused).OrderBy(user => user.Id).Take(50).ToQueryString().Split('\n').ToLookup(line => line.StartsWith(".param", StringComparison.Ordinal));
        db.Database.OpenConnection();
        using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is what is asked everywhere.
        command.CommandText = $"EXPLAIN QUERY PLAN {string.Join('\n', lines[false])}";
#pragma warning restore CA2100
        command.Parameters.AddRange(lines[true].Select(line => new SqliteParameter(line.Split(' ')[2], 2)));
        using var plan = command.ExecuteReader();
        return string.Join('\n', plan.Cast<System.Data.Common.DbDataRecord>().Select(step => step.GetString(3)));
    }), StringComparison.Ordinal);

    public void Dispose() => _database.Dispose();

    // Lin becomes jos\u00E9, and a third user comes who was stored as the same in another form; so does a third location.
    private async Task TwinsAsync()
    {
        _database.Store(
            [Some.User(user => (user.Email, user.PrimaryNumber, user.LocationId) = ("x@northwind.example", null, 1))],
            [Some.Location(location => location.Name = "Other")]);
        using (var db = await _database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(Token))
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Users SET Email = {"jos\u00E9@northwind.example"}, EmailKey = {"jos\u00E9@northwind.example"} WHERE Id = 2", Token);
            await db.Database.ExecuteSqlAsync($"UPDATE Users SET Email = {"jose\u0301@northwind.example"}, EmailKey = {"jose\u0301@northwind.example"} WHERE Id = 3", Token);
            await db.Database.ExecuteSqlAsync($"UPDATE Locations SET Name = {"Austin HQ\u200B"}, NameKey = 'old' WHERE Id = 3", Token);
            await db.Database.ExecuteSqlAsync($"PRAGMA application_id = 0", Token);
        }

        await _database.Get<StoredKeys>().RenewAsync(Token);
    }
}
