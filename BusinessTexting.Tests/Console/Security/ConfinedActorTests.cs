using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>What a location administrator could learn of other locations sideways.</summary>
public sealed class ConfinedActorTests : IAsyncLifetime
{
    private static readonly Actor Confined = Actors.Location(RoleStage.Austin, RoleStage.AustinAnnex);

    private RoleStage _stage = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private UserService Users => _stage.Get<UserService>();

    public async ValueTask InitializeAsync() => _stage = await RoleStage.OpenAsync();

    public ValueTask DisposeAsync()
    {
        _stage.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_number_that_is_taken_elsewhere_is_taken_by_nobody_in_particular()
    {
        var ana = _stage.FormOf(RoleStage.Ana);

        var foreign = await ProblemAsync(ana with { PrimaryNumber = "+13035550102" });
        var own = await ProblemAsync(ana with { PrimaryNumber = "+15125550104" });

        Assert.Equal("+1 303-555-0102 is already in use. Choose another number.", foreign);
        Assert.Contains("mo@northwind.example", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_e_mail_that_is_taken_elsewhere_is_told_as_it_was_typed_and_no_more() =>
        Assert.Equal(
            "DORA@northwind.example already belongs to another user. E-mail addresses are unique.",
            await ProblemAsync(_stage.FormOf(RoleStage.Ana) with { Email = "DORA@northwind.example" }));

    [Theory]
    [InlineData("dora", 0)]
    [InlineData("Smith", 2)]
    [InlineData("3035550", 0)]
    [InlineData("no", 0)]
    public async Task A_search_finds_and_counts_own_users_only(string search, int found) =>
        Assert.Equal(found, (await _stage.Get<UserListService>().ListAsync(new UserListQuery { Search = search }, Confined, Token)).Total);

    [Fact]
    public async Task Every_sorting_and_filter_shows_own_users_only() =>
        Assert.All(
            from sort in Enum.GetValues<UserSort>()
            from status in new UserStatus?[] { null, UserStatus.Active }
            select new UserListQuery { Sort = sort, Status = status, Descending = status is null },
            query => Assert.Equal(2, _stage.Get<UserListService>().ListAsync(query, Confined, Token).GetAwaiter().GetResult().Total));

    [Fact]
    public async Task Figures_count_own_users_and_locations_only()
    {
        var figures = (await _stage.Get<OverviewService>().LoadAsync(Confined, Token))!;
        var settings = (await _stage.Get<ServiceSettingsService>().LoadAsync(Confined, Token))!;

        Assert.Equal((2, 2), (figures.Users.Values.Sum(), figures.Locations));
        Assert.Equal([("Austin Annex", 0), ("Austin HQ", 2)], settings.Locations.Select(row => (row.Location.Name, row.Users)));
        Assert.Equal([0, 2], (await _stage.Get<LocationService>().ListAsync(Confined, Token)).Select(details => details.UserCount));
    }

    [Fact]
    public async Task An_administrator_of_no_location_sees_nothing_and_nothing_breaks()
    {
        var actor = Actors.Location();

        Assert.Equal(0, (await _stage.Get<UserListService>().ListAsync(new UserListQuery { Search = "smith" }, actor, Token)).Total);
        Assert.Empty(await _stage.Get<LocationService>().ListAsync(actor, Token));
        Assert.Empty(await _stage.Get<RecentChanges>().OfAllAsync(10, actor, Token));
        Assert.Equal(0, (await _stage.Get<OverviewService>().LoadAsync(actor, Token))!.Users.Values.Sum());
    }

    [Fact]
    public async Task The_record_of_a_user_begins_with_their_coming_to_the_location()
    {
        await Users.SetTextingAsync(RoleStage.Mo, TextingChoice.On, version: null, Actors.Full, Token);

        var entries = await _stage.Get<RecentChanges>().OfAsync(AuditResource.User, RoleStage.Mo, 10, Confined, Token);

        Assert.Equal([AuditAction.UserTextingChanged], entries.Select(entry => entry.Action));
    }

    [Fact]
    public async Task The_audit_log_begins_there_too()
    {
        await Users.SetTextingAsync(RoleStage.Mo, TextingChoice.On, version: null, Actors.Full, Token);
        var record = _stage.Get<AuditTrailService>();
        var query = new AuditQuery { Resource = AuditResource.User, ResourceId = RoleStage.Mo };

        var entry = Assert.Single((await record.ListAsync(query, Confined, Token)).Entries);

        Assert.Equal(AuditAction.UserTextingChanged, entry.Action);
        Assert.Equal([entry.Id], await record.ExportAsync(query, Confined, Token).Select(exported => exported.Id).ToListAsync(Token));
        Assert.Null(await record.LoadAsync(_stage.Entries.First(first => first.ResourceId == RoleStage.Mo && first.Resource is AuditResource.User).Id, Confined, Token));
    }

    [Fact]
    public async Task What_happens_elsewhere_is_no_news()
    {
        await Users.SetTextingAsync(RoleStage.Dora, TextingChoice.On, version: null, Actors.Full, Token);
        await Users.SetTextingAsync(RoleStage.Nora, TextingChoice.On, version: null, Actors.Full, Token);
        await _stage.Get<LocationService>().SetDefaultAsync(RoleStage.Denver, TextingChoice.On, version: null, Actors.Full, Token);

        Assert.Empty(await NewsAsync(last: 3));
    }

    [Fact]
    public async Task What_happens_to_their_own_is_news_and_so_is_losing_them()
    {
        await Users.SetTextingAsync(RoleStage.Ana, TextingChoice.On, version: null, Actors.Full, Token);
        await Users.SaveAsync(RoleStage.Ana, _stage.FormOf(RoleStage.Ana) with { LocationId = RoleStage.Denver }, Actors.Full, Token);
        await Users.RemoveAsync(RoleStage.Mo, version: 2, Actors.Full, Token);
        await _stage.Get<ServiceSettingsService>().SetDefaultAsync(TextingChoice.Off, version: null, Actors.Full, Token);

        Assert.Equal([AuditAction.UserChanged, AuditAction.UserRemoved, AuditAction.OrganizationDefaultChanged], await NewsAsync(last: 4));
    }

    [Fact]
    public async Task A_default_is_theirs_to_set_and_its_location_stays_as_it_is()
    {
        var form = LocationForm.Of(_stage.Database.Location("Austin HQ"));

        Assert.IsType<ChangeOutcome.Saved>(await _stage.Get<LocationService>().SetDefaultAsync(RoleStage.Austin, TextingChoice.On, form.Version, Confined, Token));
        Assert.Equal(
            new ChangeOutcome.NotAllowed(Privilege.ChangeLocations),
            await _stage.Get<LocationService>().SaveAsync(RoleStage.Austin, form, Confined, Token));
    }

    private async Task<string> ProblemAsync(UserForm form) =>
        Assert.IsType<ChangeOutcome.Invalid>(await Users.SaveAsync(RoleStage.Ana, form, Confined, Token)).Problems.Values.Single().Single();

    private async Task<IEnumerable<AuditAction>> NewsAsync(int last)
    {
        var entries = _stage.Entries.OrderBy(entry => entry.Id).TakeLast(last).ToList();
        var news = await _stage.Get<RecentChanges>().NewsAsync(entries, Confined, Token);
        return entries.Where(entry => news.Contains(entry.Id)).Select(entry => entry.Action);
    }
}
