using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Inspector;

public sealed class InspectorServiceTests : IDisposable
{
    private const string Maya = "maya.chen@northwind.example";

    private readonly TestDatabase _database = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private InspectorService Service => _database.Get<InspectorService>();

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("maya.chen@northwind.example")]
    [InlineData("  MAYA.CHEN@Northwind.example ")]
    [InlineData("Maya Chen")]
    [InlineData("chen")]
    [InlineData("+15125550142")]
    [InlineData("(512) 555-0142")]
    [InlineData("512.555.0142")]
    [InlineData("1.5125550142E+10")]
    [InlineData("555 0142")]
    [InlineData("1")]
    public async Task A_user_is_found_by_whatever_a_caller_gives(string text)
    {
        Store();

        Assert.Equal(Maya, Assert.Single((await Service.FindAsync(text, Actors.Support, Token)).Users).User.Email);
    }

    [Fact]
    public async Task Many_hits_are_cut_and_counted()
    {
        _database.StoreUsers(30);

        var found = await Service.FindAsync("user", Actors.Support, Token);

        Assert.Equal((InspectorService.MostFound, 30), (found.Users.Count, found.Total));
    }

    [Theory]
    [InlineData("+18335550142", "Cannot text: the primary number is toll-free. Assign a local US or Canada number on the user's Profile page.")]
    [InlineData("+442079460123", "Cannot text: the primary number is not a US or Canada number. Assign a local US or Canada number on the user's Profile page.")]
    [InlineData("+15125550142", "Cannot text: texting is switched off for the whole organization. Switch it on in Service settings, or for this user alone on their Calling page.")]
    public async Task The_answer_is_a_sentence_for_a_customer(string number, string sentence)
    {
        Store(PhoneNumber.Parse(number));

        Assert.Equal(sentence, (await NowAsync()).Details.Told(Words));
    }

    [Fact]
    public async Task Every_value_says_who_set_it_and_how()
    {
        Store();
        var users = _database.Get<UserService>();
        await users.SetTextingAsync(1, TextingChoice.On, version: null, Actors.Named("ada"), Token);
        await _database.Get<LocationService>().SetDefaultAsync(1, TextingChoice.Off, version: null, Actor.CommandLine, Token);

        var answer = await NowAsync();

        Assert.Equal(("ada", OriginKind.Edit), Origin(answer, AuditResource.User, AuditFields.Texting));
        Assert.Equal((Actor.CommandLine.Name, OriginKind.Command), Origin(answer, AuditResource.Location, AuditFields.TextingDefault));
        Assert.Equal(("console", OriginKind.Import), Origin(answer, EvidenceKind.CustomerType.RecordedAs.Resource, EvidenceKind.CustomerType.RecordedAs.Field));
        Assert.Equal(answer.OriginOf(EvidenceKind.PrimaryNumber), answer.OriginOf(EvidenceKind.AreaCode));
    }

    [Fact]
    public async Task The_timeline_tells_what_touched_the_answer_and_nothing_else()
    {
        Store();
        var users = _database.Get<UserService>();
        var form = UserForm.Of((await users.LoadAsync(1, Actors.Full, Token))!.User);
        await users.SaveAsync(1, form with { FirstName = "May" }, Actors.Full, Token);
        await _database.Get<LocationService>().SetDefaultAsync(1, TextingChoice.On, version: null, Actors.Full, Token);
        await _database.Get<ServiceSettingsService>().SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, Token);

        var found = (Inspection.Found)(await Service.InspectAsync(Maya, at: null, Actors.Full, Token))!;

        Assert.Equal(
            [AuditAction.OrganizationDefaultChanged, AuditAction.LocationChanged, AuditAction.UserAdded, AuditAction.LocationAdded, AuditAction.OrganizationAdded],
            found.Timeline.Select(entry => entry.Action));
    }

    [Fact]
    public async Task Support_is_told_every_value_and_of_the_record_only_its_part()
    {
        Store();

        var found = (Inspection.Found)(await Service.InspectAsync(Maya, at: null, Actors.Support, Token))!;

        Assert.NotNull(found.Answer.OriginOf(EvidenceKind.PrimaryNumber));
        Assert.Null(found.Answer.OriginOf(EvidenceKind.CustomerType));
        Assert.All(found.Timeline, entry => Assert.Equal(AuditResource.User, entry.Resource));
    }

    [Fact]
    public async Task Somebody_removed_is_said_to_be_and_their_answer_can_still_be_seen_until_they_are_erased()
    {
        Store();
        var before = (await NowAsync()).Details.Told(Words);
        var shortlyBefore = DateTimeOffset.UtcNow.AddSeconds(-1);
        await _database.Get<UserService>().RemoveAsync(1, version: 1, Actors.Full, Token);

        Assert.IsType<Inspection.Removed>(await Service.InspectAsync(Maya, at: null, Actors.Support, Token));
        var then = Assert.IsType<Inspection.Found>(await Service.InspectAsync(Maya, shortlyBefore, Actors.Support, Token));
        Assert.Equal(before, then.Answer.Details.Told(Words));
        Assert.Equal(Some.Number, then.Answer.Details.User.PrimaryNumber);
        Assert.Null(then.Now);

        await _database.Get<PersonErasure>().EraseAsync(1, Actors.Full, Token);

        Assert.IsType<Inspection.Erased>(await Service.InspectAsync("1", shortlyBefore, Actors.Support, Token));
        Assert.Null(await Service.InspectAsync(Maya, shortlyBefore, Actors.Support, Token));
    }

    [Fact]
    public async Task Before_somebody_was_added_there_is_no_answer_and_nobody_is_nobody()
    {
        Store();

        Assert.IsType<Inspection.NotYet>(await Service.InspectAsync(Maya, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), Actors.Full, Token));
        Assert.Null(await Service.InspectAsync("nobody@northwind.example", at: null, Actors.Full, Token));
        Assert.Null(await Service.InspectAsync("99", at: null, Actors.Full, Token));
    }

    [Fact]
    public async Task A_location_administrator_is_not_told_what_held_elsewhere()
    {
        _database.Store([Some.User(user => user.LocationId = 2)], [Some.Location(), Some.Location(location => location.Name = "Denver")]);
        var users = _database.Get<UserService>();
        var elsewhere = DateTimeOffset.UtcNow.AddSeconds(-1);
        var form = UserForm.Of((await users.LoadAsync(1, Actors.Full, Token))!.User);
        await users.SaveAsync(1, form with { LocationId = 1 }, Actors.Full, Token);

        var then = await Service.InspectAsync(Maya, elsewhere, Actors.Location(1), Token);
        var now = Assert.IsType<Inspection.Found>(await Service.InspectAsync(Maya, at: null, Actors.Location(1), Token));

        Assert.IsType<Inspection.Elsewhere>(then);
        Assert.DoesNotContain(now.Timeline, entry => entry.Before.Contains("Denver", StringComparison.Ordinal));
        Assert.IsType<Inspection.Found>(await Service.InspectAsync(Maya, elsewhere, Actors.Support, Token));
    }

    private static (string?, OriginKind?) Origin(InspectedUser answer, AuditResource resource, string field) =>
        answer.OriginOf(resource, field) is var origin ? (origin?.By, origin?.Kind) : default;

    private IStringLocalizer<EligibilityText> Words => _database.Services.GetRequiredService<IStringLocalizer<EligibilityText>>();

    private async Task<InspectedUser> NowAsync() => Assert.IsType<Inspection.Found>(await Service.InspectAsync(Maya, at: null, Actors.Full, Token)).Answer;

    private void Store(PhoneNumber? number = null) =>
        _database.Store([Some.User(user => (user.LocationId, user.PrimaryNumber) = (1, number ?? Some.Number))], [Some.Location()]);
}
