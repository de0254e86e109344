using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BusinessTexting.Tests.Console.Impact;

public sealed class ImpactServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public static TheoryData<string> Addresses =>
    [
        "?of=organization&textingDefault=On",
        "?of=organization&customerType=Trial",
        "?of=organization&businessTextingAddOn=false&callingPlanCountries=",
        "?of=location&id=1&country=GB",
        "?of=location&id=2&textingDefault=On&pstnConnection=CiscoPstn",
        "?of=policy&minimumDesktopVersion=43.0",
        "?of=policy&minimumDesktopVersion=42.0&minimumMobileVersion=42.0",
        "?of=policy&advisoryRules=primary-number,cisco-pstn,app-version",
        "?of=policy&unknownAppVersionBlocks=true",
    ];

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private ImpactService Service => _database.Get<ImpactService>();

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_counts_the_list_and_the_verdicts_that_follow_are_the_same(string address)
    {
        Store();
        var change = Parse(address)!;

        var counts = (await Service.CountAsync(change, Actors.Full, Token))!;
        var list = await Service.ListAsync(change, Actors.Full, Token).ToListAsync(Token);

        var effects = list.CountBy(row => row.Transition.Effect).ToDictionary();
        int Listed(ImpactEffect effect) => effects.GetValueOrDefault(effect);
        Assert.Equal(
            (counts.Gain, counts.Lose, counts.BecomeBlocked, counts.BecomeEligible, counts.StayBlocked),
            (Listed(ImpactEffect.Gain), Listed(ImpactEffect.Lose), Listed(ImpactEffect.BecomeBlocked), Listed(ImpactEffect.BecomeEligible), Listed(ImpactEffect.StayBlocked)));
        foreach (var row in list)
        {
            var after = await AfterAsync(row.User, change);
            Assert.Equal((row.User.Email, after.Texting.State, after.Verdict.BlockedBy), (row.User.Email, row.Transition.After, row.Transition.BlockedAfter));
        }

        Assert.Equal(change is ProposedChange.OfLocation(var id) ? _database.Read(db => db.Users.Count(user => user.LocationId == id)) : 9, counts.Total);
    }

    [Fact]
    public async Task A_location_administrator_counts_and_lists_their_own_users()
    {
        Store();
        var change = new ProposedChange.OfOrganization { CustomerType = CustomerType.Trial };

        Assert.Equal(4, (await Service.CountAsync(change, Actors.Location(1), Token))!.Total);
        Assert.All(await Service.ListAsync(change, Actors.Location(1), Token).ToListAsync(Token), row => Assert.Equal(1, row.User.LocationId));
        Assert.Null(await Service.CountAsync(new ProposedChange.OfLocation(2), Actors.Location(1), Token));
        Assert.Empty(await Service.ListAsync(new ProposedChange.OfLocation(2), Actors.Location(1), Token).ToListAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void A_change_is_the_same_after_it_stood_in_an_address(string address)
    {
        var written = ImpactAddress.Of(Parse(address)!);

        Assert.Equal(written, ImpactAddress.Of(Parse(written[written.IndexOf('?', StringComparison.Ordinal)..])!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?of=planet")]
    [InlineData("?of=organization&color=blue")]
    [InlineData("?of=organization&customerType=Baron")]
    [InlineData("?of=organization&customerType=0")]
    [InlineData("?of=organization&textingDefault=Inherit")]
    [InlineData("?of=organization&callingPlanCountries=US,ZZ")]
    [InlineData("?of=organization&customerType=Trial&customerType=Online")]
    [InlineData("?of=location")]
    [InlineData("?of=location&id=x")]
    [InlineData("?of=policy&minimumDesktopVersion=new")]
    [InlineData("?of=policy&advisoryRules=gravity")]
    public void What_is_not_understood_is_no_change(string address) => Assert.Null(Parse(address));

    private static ProposedChange? Parse(string address) => ImpactAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery(address)), EligibilityPolicy.Default, out _);

    private async Task<UserDetails> AfterAsync(User user, ProposedChange change)
    {
        var inspected = (Inspection.Found)(await _database.Get<InspectorService>().InspectAsync($"{user.Id}", at: null, Actors.Full, Token))!;
        var (_, location, organization, _, _) = inspected.Answer.Details;
        (change as ProposedChange.OfOrganization)?.ApplyTo(organization);
        if (location is not null)
        {
            (change as ProposedChange.OfLocation)?.ApplyTo(location);
        }

        return UserDetails.Of(change is ProposedChange.OfPolicy(var policy) ? policy : EligibilityPolicy.Default, organization, location, user);
    }

    private void Store()
    {
        string[] numbers = ["+15125550101", "+15125550102", "+18335550103", "+15125550104", "+15125550105", "", "+15125550107", "+15125550108", "+15125550109"];
        string[] versions = ["42.12", "42.1", "43.5", "", "42.12", "42.12", "odd", "41.0", "44.0"];
        _database.Store(
            numbers.Select((number, index) => Some.User(user =>
            {
                (user.Email, user.LocationId) = ($"user{index}@northwind.example", index == 8 ? null : (index % 2) + 1);
                user.PrimaryNumber = number is "" ? null : PhoneNumber.Parse(number);
                (user.DesktopAppVersion, user.NumberSource) = (versions[index], index == 4 ? NumberSource.Unspecified : NumberSource.CiscoCallingPlan);
                user.Texting = index switch { 0 => TextingChoice.On, 1 => TextingChoice.Off, _ => TextingChoice.Inherit };
            })),
            [Some.Location(location => location.TextingDefault = TextingChoice.On), Some.Location(location => (location.Name, location.PstnConnection) = ("Denver", PstnConnection.PremisesBasedPstn))]);
    }
}
