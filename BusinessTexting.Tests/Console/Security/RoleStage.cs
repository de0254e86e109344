using System.Text.Json;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Locations;
using BusinessTexting.Console.Features.ServiceSettings;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Northwind with two sites and their annexes, which are empty, and one user each in Austin, in Denver and nowhere; Mo has come from
/// Denver to Austin, Lou has gone from Austin to Denver, and Rita has been removed. The location administrator's are Austin and its annex. Every role
/// has one administrator, who has signed in; the newest entries about Ana, Dora, Nora, the two sites, Austin's annex and the organization can be
/// taken back.</summary>
internal sealed class RoleStage : IDisposable
{
    public const long Austin = 1;
    public const long Denver = 2;
    public const long AustinAnnex = 3;
    public const long DenverAnnex = 4;
    public const long Ana = 1;
    public const long Dora = 2;
    public const long Nora = 3;
    public const long Mo = 4;
    public const long Lou = 5;
    public const long Rita = 6;
    public const long Nothing = 99;

    public static readonly IReadOnlyList<(string Name, Actor Actor)> Everybody =
    [
        ("Full", Actors.Full),
        ("User", Actors.User),
        ("Location", Actors.Location(Austin, AustinAnnex)),
        ("Support", Actors.Support),
        ("ReadOnly", Actors.ReadOnly),
        ("Nobody", Actor.Nobody),
    ];

    private static readonly string[] Sites = ["Austin HQ", "Denver", "Austin Annex", "Denver Annex"];
    private static readonly string[] ForeignWords = ["Denver", "dora", "nora", "lou@", "rita", "3035550"];

    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles };

    private static readonly Lazy<Task<RoleStage>> Filled = new(FillAsync);

    private readonly IReadOnlyDictionary<Role, Actor> _accounts;

    private RoleStage(TestDatabase database, IReadOnlyDictionary<Role, Actor> accounts) => (Database, _accounts) = (database, accounts);

    public static async Task<RoleStage> OpenAsync()
    {
        var filled = await Filled.Value;
        return new RoleStage(filled.Database.Copy(), filled._accounts);
    }

    public static async Task FillAsync(TestDatabase database)
    {
        database.Store(
            [
                User("ana", "+15125550101", Austin),
                User("dora", "+13035550102", Denver),
                User("nora", "+13035550103", null),
                User("mo", "+15125550104", Denver),
                User("lou", "+13035550105", Austin),
                User("rita", "+13035550106", Denver),
            ],
            [.. Sites.Select(name => Some.Location(location => location.Name = name))]);
        var users = database.Get<UserService>();
        await users.SaveAsync(Mo, FormOf(database, Mo) with { LocationId = Austin }, Actors.Full, CancellationToken.None);
        await users.SaveAsync(Lou, FormOf(database, Lou) with { LocationId = Denver }, Actors.Full, CancellationToken.None);
        await users.RemoveAsync(Rita, version: 1, Actors.Full, CancellationToken.None);
    }

    public TestDatabase Database { get; }

    public TService Get<TService>()
        where TService : notnull => Database.Get<TService>();

    public IReadOnlyList<AuditEntry> Entries => Database.Read(db => db.AuditEntries.AsNoTracking().ToList());

    /// <summary>The administrator of the actor's role, who proved a moment ago who they are; nobody stays nobody.</summary>
    public Actor AccountOf(Actor actor) => actor.Role is { } role ? _accounts[role] with { ConfirmedAt = DateTimeOffset.UtcNow } : actor;

    /// <summary>A valid form, past the services; of nobody stored where there is none.</summary>
    public UserForm FormOf(long id) => FormOf(Database, id);

    /// <summary>Everything stored, to be compared.</summary>
    public string Everything() => Database.Read(db => string.Join(
        '\n', Write(db.Organizations.AsNoTracking().ToList()), Write(db.Locations.AsNoTracking().ToList()), Write(db.Users.AsNoTracking().ToList()), Write(db.AuditEntries.AsNoTracking().ToList())));

    public static string Write(object? answer) => JsonSerializer.Serialize(answer, answer?.GetType() ?? typeof(object), Json);

    /// <summary>The words of an answer that tell of what is not the location administrator's.</summary>
    public static IEnumerable<string> Leaks(string written) => ForeignWords.Where(word => written.Contains(word, StringComparison.OrdinalIgnoreCase));

    public void Dispose() => Database.Dispose();

    // Filling takes longer than most operations; what is filled once is copied for each.
    private static async Task<RoleStage> FillAsync()
    {
        var database = new TestDatabase();
        await FillAsync(database);
        await EditAsync(database);
        var accounts = new Dictionary<Role, Actor>();
        foreach (var (_, actor) in Everybody.Where(somebody => somebody.Actor.Role is not null))
        {
            accounts[actor.Role!.Value] = await database.SignInAsync(actor.Role.Value, [.. actor.Locations]);
        }

        var stage = new RoleStage(database, accounts);
        await AccountOperations.AddPasskeysAsync(stage);
        await ProgramOperations.AddKeyAsync(stage);
        return stage;
    }

    // Mo and Lou have an app that was stored with a space behind it.
    private static async Task EditAsync(TestDatabase database)
    {
        using (var db = await database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Users SET MobileAppVersion = '43.2 ' WHERE Id IN ({Mo}, {Lou})");
            await db.Database.ExecuteSqlAsync($"PRAGMA application_id = 0");
        }

        await database.Get<StoredKeys>().RenewAsync(CancellationToken.None);
        foreach (var id in new[] { Ana, Dora, Nora })
        {
            await database.Get<UserService>().SaveAsync(id, FormOf(database, id) with { Extension = "77" }, Actors.Full, CancellationToken.None);
        }

        var locations = database.Get<LocationService>();
        await locations.SetDefaultAsync(Austin, TextingChoice.Off, version: null, Actors.Full, CancellationToken.None);
        await locations.SetDefaultAsync(Denver, TextingChoice.Off, version: null, Actors.Full, CancellationToken.None);
        var annex = LocationForm.Of(database.Location("Austin Annex"));
        annex.PstnConnection = PstnConnection.None;
        await locations.SaveAsync(AustinAnnex, annex, Actors.Full, CancellationToken.None);
        await database.Get<ServiceSettingsService>().SetDefaultAsync(TextingChoice.On, version: null, Actors.Full, CancellationToken.None);
    }

    private static UserForm FormOf(TestDatabase database, long id) => database.Read(db => db.Users.AsNoTracking().SingleOrDefault(user => user.Id == id)) is { } user
        ? UserForm.Of(user)
        : new UserForm { Email = "nobody@northwind.example", LocationId = Austin, Version = 1 };

    private static User User(string name, string number, long? location) => Some.User(user =>
        (user.Email, user.FirstName, user.LastName, user.PrimaryNumber, user.LocationId) = ($"{name}@northwind.example", name, "Smith", PhoneNumber.Parse(number), location));
}
