using System.Text.Json;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Northwind with two sites and their annexes, which are empty, and one user each in Austin, in Denver and nowhere; Mo has come from
/// Denver to Austin, Lou has gone from Austin to Denver, and Rita has been removed. The location administrator's are Austin and its annex.</summary>
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

    public static async Task<RoleStage> OpenAsync()
    {
        var stage = new RoleStage();
        await FillAsync(stage.Database);
        return stage;
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

    public TestDatabase Database { get; } = new();

    public TService Get<TService>()
        where TService : notnull => Database.Get<TService>();

    public IReadOnlyList<AuditEntry> Entries => Database.Read(db => db.AuditEntries.AsNoTracking().ToList());

    /// <summary>A valid form, past the services; of nobody stored where there is none.</summary>
    public UserForm FormOf(long id) => FormOf(Database, id);

    /// <summary>Everything stored, to be compared.</summary>
    public string Everything() => Database.Read(db => string.Join(
        '\n', Write(db.Organizations.AsNoTracking().ToList()), Write(db.Locations.AsNoTracking().ToList()), Write(db.Users.AsNoTracking().ToList()), Write(db.AuditEntries.AsNoTracking().ToList())));

    public static string Write(object? answer) => JsonSerializer.Serialize(answer, answer?.GetType() ?? typeof(object), Json);

    /// <summary>The words of an answer that tell of what is not the location administrator's.</summary>
    public static IEnumerable<string> Leaks(string written) => ForeignWords.Where(word => written.Contains(word, StringComparison.OrdinalIgnoreCase));

    public void Dispose() => Database.Dispose();

    private static UserForm FormOf(TestDatabase database, long id) => database.Read(db => db.Users.AsNoTracking().SingleOrDefault(user => user.Id == id)) is { } user
        ? UserForm.Of(user)
        : new UserForm { Email = "nobody@northwind.example", LocationId = Austin, Version = 1 };

    private static User User(string name, string number, long? location) => Some.User(user =>
        (user.Email, user.FirstName, user.LastName, user.PrimaryNumber, user.LocationId) = ($"{name}@northwind.example", name, "Smith", PhoneNumber.Parse(number), location));
}
