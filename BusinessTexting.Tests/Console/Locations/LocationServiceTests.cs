using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Locations;

public sealed class LocationServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private LocationService Service => _database.Get<LocationService>();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Editing_a_location_recomputes_its_users_in_the_same_transaction()
    {
        _database.StoreUsers(3);

        await Service.SaveAsync(1, Edited(form => form.PstnConnection = PstnConnection.PremisesBasedPstn), Actors.Full, Token);

        Assert.All(
            _database.Read(db => db.Users.Select(user => user.NotMet).ToList()),
            notMet => Assert.Equal(RuleSet.Of(RuleCode.CiscoPstn), notMet));
        Assert.Equal(3, (await _database.StatesAsync())[TextingState.Blocked]);
        Assert.Equal(1, _database.CountOf(AuditAction.LocationChanged));
        Assert.Equal(0, _database.CountOf(AuditAction.UserChanged));
    }

    [Theory]
    [InlineData(PstnConnection.PremisesBasedPstn, TextingChoice.Inherit)]
    [InlineData(PstnConnection.CiscoPstn, TextingChoice.Off)]
    [InlineData(PstnConnection.CiscoPstn, TextingChoice.On)]
    public async Task The_preview_says_what_then_happens(PstnConnection connection, TextingChoice choice)
    {
        _database.StoreUsers(5, user => user.Texting = user.Email.StartsWith("user4", StringComparison.Ordinal) ? TextingChoice.Off : TextingChoice.Inherit,
            organization: organization => organization.TextingDefault = TextingChoice.On);
        var form = Edited(edited => (edited.PstnConnection, edited.TextingDefault) = (connection, choice));
        var before = await _database.StatesAsync();

        var impact = await Service.PreviewAsync(1, form, Actors.Full, Token);
        await Service.SaveAsync(1, form, Actors.Full, Token);

        var after = await _database.StatesAsync();
        Assert.Equal(impact!.Gain - impact.Lose, after[TextingState.On] - before[TextingState.On]);
        Assert.Equal(5, impact.Total);
    }

    [Fact]
    public async Task Of_two_who_edit_a_location_the_second_is_told_and_nothing_is_overwritten()
    {
        _database.StoreUsers(1);
        await Service.SaveAsync(1, Edited(form => form.Name = "Austin North"), Actors.Named("ada"), Token);

        var outcome = await Service.SaveAsync(1, Edited(form => form.Country = CountryCode.Canada, version: 1), Actors.Full, Token);

        Assert.Equal("ada", Assert.IsType<ChangeOutcome.Stale>(outcome).By);
        Assert.Equal(CountryCode.UnitedStates, _database.Location("Austin North").Country);
    }

    [Fact]
    public async Task Two_locations_never_share_a_name_whatever_its_case()
    {
        _database.Store([], [Some.Location(), Some.Location(location => location.Name = "Denver")]);

        var added = await Service.AddAsync(new LocationForm { Name = " DENVER ", Country = CountryCode.Canada }, Actors.Full, Token);
        var renamed = await Service.SaveAsync(1, Edited(form => form.Name = "denver"), Actors.Full, Token);

        Assert.Contains(nameof(LocationForm.Name), Assert.IsType<ChangeOutcome.Invalid>(added).Problems.Keys);
        Assert.Contains(nameof(LocationForm.Name), Assert.IsType<ChangeOutcome.Invalid>(renamed).Problems.Keys);
    }

    [Fact]
    public async Task A_location_is_added_with_its_findings_and_one_entry()
    {
        _database.Store([]);

        var outcome = await Service.AddAsync(new LocationForm { Name = "Reno", Country = CountryCode.UnitedStates }, Actors.Full, Token);

        var location = _database.Location("Reno");
        Assert.Equal(location.Id, Assert.IsType<ChangeOutcome.Saved>(outcome).Id);
        Assert.Equal(RuleSet.Of(RuleCode.CiscoPstn), location.NotMet);
        Assert.Equal(1, _database.CountOf(AuditAction.LocationAdded));
    }

    [Fact]
    public async Task A_location_needs_a_name_and_a_country()
    {
        _database.Store([]);

        var outcome = await Service.AddAsync(new LocationForm { Name = " " }, Actors.Full, Token);

        Assert.Equal([nameof(LocationForm.Country), nameof(LocationForm.Name)], Assert.IsType<ChangeOutcome.Invalid>(outcome).Problems.Keys.Order());
    }

    [Fact]
    public async Task A_location_with_users_stays()
    {
        _database.StoreUsers(2);

        var outcome = await Service.RemoveAsync(1, version: 1, Actors.Full, Token);

        Assert.Contains("2 users", Assert.IsType<ChangeOutcome.Invalid>(outcome).Problems.Values.Single()[0], StringComparison.Ordinal);
        Assert.Equal("Austin HQ", _database.Location("Austin HQ").Name);
    }

    [Fact]
    public async Task An_empty_location_is_removed_and_its_id_never_comes_back()
    {
        _database.Store([], [Some.Location()]);

        await Service.RemoveAsync(1, version: 1, Actors.Full, Token);
        var added = await Service.AddAsync(new LocationForm { Name = "Reno", Country = CountryCode.UnitedStates }, Actors.Full, Token);

        Assert.Equal(2, Assert.IsType<ChangeOutcome.Saved>(added).Id);
        Assert.Equal(1, _database.CountOf(AuditAction.LocationRemoved));
    }

    [Fact]
    public async Task A_location_that_is_not_there_is_missing()
    {
        _database.Store([]);

        Assert.Null(await Service.LoadAsync(7, Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Service.SetDefaultAsync(7, TextingChoice.On, version: null, Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Service.RemoveAsync(7, version: 1, Actors.Full, Token));
    }

    private LocationForm Edited(Action<LocationForm> edit, int? version = null)
    {
        var form = LocationForm.Of(_database.Read(db => db.Locations.Single(location => location.Id == 1)));
        form.Version = version ?? form.Version;
        edit(form);
        return form;
    }
}
