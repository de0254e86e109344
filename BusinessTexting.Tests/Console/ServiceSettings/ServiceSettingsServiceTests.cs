using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.ServiceSettings;

public sealed class ServiceSettingsServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private ServiceSettingsService Service => _database.Get<ServiceSettingsService>();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Turning_the_switch_writes_one_row_and_one_entry_whatever_the_number_of_users()
    {
        _database.StoreUsers(25);
        var (users, entries) = _database.Read(db => (db.Users.Sum(user => user.Version), db.AuditEntries.Count()));

        var outcome = await Service.SetDefaultAsync(TextingChoice.On, version: 1, Actors.Full, Token);

        Assert.Equal(new ChangeOutcome.Saved(Organization.OnlyId, 2), outcome);
        Assert.Equal((users, entries + 1), _database.Read(db => (db.Users.Sum(user => user.Version), db.AuditEntries.Count())));
        Assert.Equal(1, _database.CountOf(AuditAction.OrganizationDefaultChanged));
        Assert.Equal(25, (await _database.StatesAsync())[TextingState.On]);
    }

    [Fact]
    public async Task The_preview_says_what_then_happens()
    {
        _database.StoreUsers(9, user => user.License = user.Email.StartsWith("user1", StringComparison.Ordinal) ? CallingLicense.None : CallingLicense.Professional);
        var before = await _database.StatesAsync();

        var impact = await Service.PreviewAsync(TextingChoice.On, Actors.Full, Token);
        await Service.SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, Token);

        var after = await _database.StatesAsync();
        Assert.Equal((8, 1, 0), (impact!.Gain, impact.StayBlocked, impact.Lose));
        Assert.Equal(impact.Gain - impact.Lose, after[TextingState.On] - before[TextingState.On]);
        Assert.Equal(impact.StayBlocked, after[TextingState.Blocked]);
    }

    [Theory]
    [InlineData(TextingChoice.On, TextingChoice.Off)]
    [InlineData(TextingChoice.Off, TextingChoice.On)]
    public async Task Turning_the_switch_leaves_overrides_alone(TextingChoice turned, TextingChoice setting)
    {
        _database.StoreUsers(2, user => user.Texting = setting, organization: organization => organization.TextingDefault = setting);

        await Service.SetDefaultAsync(turned, version: null, Actors.Full, Token);

        Assert.All(_database.Read(db => db.Users.Select(user => user.Texting).ToList()), choice => Assert.Equal(setting, choice));
        Assert.Equal(2, (await _database.StatesAsync())[setting is TextingChoice.On ? TextingState.On : TextingState.Off]);
    }

    [Fact]
    public async Task Of_two_who_turn_the_switch_the_second_is_told_who_was_first()
    {
        _database.StoreUsers(1);
        await Service.SetDefaultAsync(TextingChoice.On, version: 1, Actors.Named("ada"), Token);

        var outcome = await Service.SetDefaultAsync(TextingChoice.On, version: 1, Actors.Full, Token);

        Assert.Equal("ada", Assert.IsType<ChangeOutcome.Stale>(outcome).By);
    }

    [Fact]
    public async Task Turning_the_switch_to_what_it_is_records_nothing()
    {
        _database.StoreUsers(1);

        var outcome = await Service.SetDefaultAsync(TextingChoice.Off, version: 1, Actors.Full, Token);

        Assert.IsType<ChangeOutcome.Unchanged>(outcome);
        Assert.Equal(0, _database.CountOf(AuditAction.OrganizationDefaultChanged));
    }

    [Fact]
    public async Task A_choice_is_stored_for_an_organization_that_is_not_eligible_yet()
    {
        _database.StoreUsers(1, organization: organization => organization.HasAddOn = false);

        var outcome = await Service.SetDefaultAsync(TextingChoice.On, version: 1, Actors.Full, Token);

        Assert.Equal(RuleSet.Of(RuleCode.AddOn), Assert.IsType<ChangeOutcome.Saved>(outcome).BlockedBy);
        Assert.Equal(TextingChoice.On, _database.Organization.TextingDefault);
    }

    [Fact]
    public async Task Without_an_organization_there_is_no_switch()
    {
        Assert.Null(await Service.LoadAsync(Actors.Full, Token));
        Assert.Null(await Service.PreviewAsync(TextingChoice.On, Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Service.SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, Token));
    }

    [Fact]
    public async Task The_locations_come_by_name_with_their_users_and_why_they_cannot_carry_texts()
    {
        _database.Store([], [Some.Location(location => location.Name = "Zagreb"), Some.Location(location => (location.Name, location.Country) = ("Lyon", CountryCode.Parse("FR")))]);

        var rows = (await Service.LoadAsync(Actors.Full, Token))!.Locations;

        Assert.Equal(["Lyon", "Zagreb"], rows.Select(row => row.Location.Name));
        Assert.Equal([RuleSet.Of(RuleCode.LocationCountry), RuleSet.None], rows.Select(row => row.Verdict.BlockedBy));
    }
}
