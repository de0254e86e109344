using System.Globalization;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace BusinessTexting.Tests.Console.Inspector;

/// <summary>A random history is lived through, and every answer is written down as it is given; afterwards each is asked for as it was.</summary>
public sealed class AsItWasTests : IDisposable
{
    private const int Changes = 1000;

    private static readonly string[] Names = ["Austin", "Denver", "Reno", "Toronto", "Leeds", "Boise"];
    private static readonly string[] Numbers = ["+1512555", "+1833555", "+44207946", "+1876555"];
    private static readonly string[] Versions = ["", "42.9", "42.12", "43.2", "latest"];

    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    public AsItWasTests() => _services = (ServiceProvider)_database.AddTo(new ServiceCollection()).AddSingleton<TimeProvider>(_clock).BuildServiceProvider();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private InspectorService Inspector => Get<InspectorService>();

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData(20260503)]
    [InlineData(7)]
    public async Task The_answer_of_any_moment_is_what_it_was_then(int seed)
    {
#pragma warning disable CA5394 // The history has to be the same again for the same seed.
        var random = new Random(seed);
#pragma warning restore CA5394
        _database.Store([], [Some.Location(location => location.Name = Names[0])]);
        var written = new List<(DateTimeOffset At, long User, string Answer)>();
        for (var change = 0; change < Changes; change++)
        {
            _clock.Advance(TimeSpan.FromSeconds(random.Next(1, 5000)));
            await ChangeSomethingAsync(random);
            var user = await SomebodyAsync(random);
            written.Add((_clock.GetUtcNow() + TimeSpan.FromMilliseconds(500), user, await AnswerAsync(user, at: null)));
        }

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(written.Count(answer => answer.Answer.Length > 100) > Changes / 4, "Hardly anybody was ever there.");
        Assert.True(written.Select(answer => answer.Answer).Distinct().Count() > Changes / 4, "Hardly anything ever changed.");
        foreach (var (at, user, answer) in written)
        {
            var rebuilt = await AnswerAsync(user, at);
            Assert.True(answer == rebuilt, $"Seed {seed}, user {user} at {at:O}.\nWas:\n{answer}\nRebuilt:\n{rebuilt}");
        }
    }

    private TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    // Who is not there is not there, whatever the record has to say of it.
    private async Task<string> AnswerAsync(long user, DateTimeOffset? at) =>
        await Inspector.InspectAsync(user.ToString(CultureInfo.InvariantCulture), at, Actors.Full, Token) is Inspection.Found { Answer: var answer }
            ? $"{answer.Details.Told(Words)}\n{UserExplanation.Of(answer.Details, answer.Policy, Words).ToText()}\n{answer.Details.User.Texting} {answer.Details.Location?.TextingDefault}"
            : "not there";

    private IStringLocalizer<EligibilityText> Words => Get<IStringLocalizer<EligibilityText>>();

#pragma warning disable CA5394
    private Task ChangeSomethingAsync(Random random) => random.Next(12) switch
    {
        0 or 1 => AddUserAsync(random),
        2 or 3 or 4 or 5 => SaveUserAsync(random),
        6 when random.Next(2) == 0 => RemoveUserAsync(random),
        6 => Get<UserService>().SetTextingAsync(random.Next(1, 12), Any<TextingChoice>(random), version: null, Actors.Full, Token),
        7 => Get<LocationService>().AddAsync(Site(random, new LocationForm()), Actors.Full, Token),
        8 => SaveLocationAsync(random),
        9 => RemoveLocationAsync(random),
        10 => SaveOrganizationAsync(random),
        _ => Get<ServiceSettingsService>().SetDefaultAsync(random.Next(2) == 0 ? TextingChoice.On : TextingChoice.Off, version: null, Actors.Full, Token),
    };

    private async Task AddUserAsync(Random random) =>
        await Get<UserService>().AddAsync(await EditedAsync(random, new UserForm { Email = $"user{random.Next(1000)}@northwind.example" }), Actors.Full, Token);

    private async Task SaveUserAsync(Random random)
    {
        if (await OneAsync(db => db.Users, random) is { } user)
        {
            await Get<UserService>().SaveAsync(user.Id, await EditedAsync(random, UserForm.Of(user)), Actors.Full, Token);
        }
    }

    private async Task RemoveUserAsync(Random random)
    {
        if (await OneAsync(db => db.Users, random) is { } user)
        {
            await Get<UserService>().RemoveAsync(user.Id, user.Version, Actors.Full, Token);
        }
    }

    private async Task SaveLocationAsync(Random random)
    {
        if (await OneAsync(db => db.Locations, random) is { } location)
        {
            await Get<LocationService>().SaveAsync(location.Id, Site(random, LocationForm.Of(location)), Actors.Full, Token);
        }
    }

    // Refused while somebody is there.
    private async Task RemoveLocationAsync(Random random)
    {
        if (await OneAsync(db => db.Locations, random) is { } location)
        {
            await Get<LocationService>().RemoveAsync(location.Id, location.Version, Actors.Full, Token);
        }
    }

    private async Task SaveOrganizationAsync(Random random)
    {
        var form = OrganizationForm.Of(_database.Organization);
        form.CustomerType = random.Next(4) == 0 ? Any<CustomerType>(random) : CustomerType.Enterprise;
        form.HasAddOn = random.Next(4) != 0;
        form.DataRegion = Any<DataRegion>(random);
        form.CallingPlanCountries = random.Next(4) == 0 ? [CountryCode.Parse("GB")] : [CountryCode.UnitedStates];
        await Get<OrganizationService>().SaveAsync(form, Actors.Full, Token);
    }

    private async Task<UserForm> EditedAsync(Random random, UserForm form) => form with
    {
        DisplayName = $"Somebody {random.Next(100)}",
        PrimaryNumber = random.Next(5) == 0 ? "" : $"{Numbers[random.Next(Numbers.Length)]}{random.Next(10000):0000}",
        LocationId = random.Next(5) == 0 ? null : (await OneAsync(db => db.Locations, random))?.Id,
        License = Any<CallingLicense>(random),
        NumberSource = Any<NumberSource>(random),
        NumberTexting = Any<NumberTexting>(random),
        DesktopAppVersion = Versions[random.Next(Versions.Length)],
        MobileAppVersion = Versions[random.Next(Versions.Length)],
    };

    // Names are taken, given up and taken by others.
    private static LocationForm Site(Random random, LocationForm form) => form with
    {
        Name = Names[random.Next(Names.Length)],
        Country = random.Next(3) == 0 ? CountryCode.Parse("GB") : CountryCode.Canada,
        PstnConnection = Any<PstnConnection>(random),
        TextingDefault = Any<TextingChoice>(random),
    };

    // Somebody who is there, or now and then somebody who was.
    private async Task<long> SomebodyAsync(Random random) =>
        random.Next(4) > 0 && await OneAsync(db => db.Users, random) is { } user
            ? user.Id
            : random.Next(1, 1 + _database.Read(db => (int)(db.AuditEntries.Max(entry => entry.Resource == AuditResource.User ? entry.ResourceId : null) ?? 1)));

    private async Task<T?> OneAsync<T>(Func<ConsoleDb, IQueryable<T>> of, Random random)
        where T : class
    {
        await using var db = await Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(Token);
        var all = await of(db).AsNoTracking().ToListAsync(Token);
        return all is [] ? null : all[random.Next(all.Count)];
    }

    private static TMember Any<TMember>(Random random)
        where TMember : struct, Enum => Enum.GetValues<TMember>() is var members ? members[random.Next(members.Length)] : default;
#pragma warning restore CA5394
}
