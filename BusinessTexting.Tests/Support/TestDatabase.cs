using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Support;

/// <summary>A database of its own for one test: a real SQLite file with all migrations applied, gone afterwards.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly Lazy<string> Empty = new(CreateEmpty);

    private ServiceProvider? _services;

    public TestDatabase()
    {
        Directory.CreateDirectory(Folder);
        File.Copy(Empty.Value, Path);
    }

    public string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "business-texting-tests", Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Folder, "console.db");

    /// <summary>The console's own services over this database, for tests without pages.</summary>
    public IServiceProvider Services => _services ??= AddTo(new ServiceCollection()).BuildServiceProvider();

    public TService Get<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();

    /// <summary>Registers the database and every feature over it.</summary>
    public IServiceCollection AddTo(IServiceCollection services) =>
        services.AddLogging().AddDatabase(new ConfigurationBuilder().Build(), Path).AddFeatures();

    /// <summary>Stores these facts, assessed by the default policy, as an import would: the organization (Northwind unless told), then locations, then users.</summary>
    public void Store(IEnumerable<User> users, IReadOnlyList<Location>? locations = null, Organization? organization = null)
    {
        var policy = Get<EligibilityPolicy>();
        using var db = Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        var change = new StoredByTest(db);
        if (!db.Organizations.Any())
        {
            organization ??= Some.Organization();
            policy.Assess(organization);
            change.Add(organization, AuditAction.OrganizationAdded, AuditResource.Organization, organization.Id, organization.Name);
        }

        foreach (var location in locations ?? [])
        {
            policy.Assess(location);
            change.Add(location, AuditAction.LocationAdded, AuditResource.Location, location.Id, location.Name);
        }

        foreach (var user in users)
        {
            policy.Assess(user, db.Locations.Local.FirstOrDefault(location => location.Id == user.LocationId) ?? db.Locations.Find(user.LocationId ?? 0));
            change.Add(user, AuditAction.UserAdded, AuditResource.User, user.Id, user.Email);
        }
    }

    public void Dispose()
    {
        _services?.Dispose();
        using (var connection = new SqliteConnection(DatabaseSetup.ConnectionString(new ConfigurationBuilder().Build(), Path)))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }

    // Migrating takes longer than most tests; one migrated file is copied for each.
    private static string CreateEmpty()
    {
        var folder = Directory.CreateTempSubdirectory("business-texting-tests-empty-").FullName;
        var path = System.IO.Path.Combine(folder, "console.db");
        using (var services = new ServiceCollection().AddLogging().AddDatabase(new ConfigurationBuilder().Build(), path).AddFeatures().BuildServiceProvider())
        {
            services.GetRequiredService<Database>().OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        }

        using var connection = new SqliteConnection(DatabaseSetup.ConnectionString(new ConfigurationBuilder().Build(), path));
        SqliteConnection.ClearPool(connection);
        return path;
    }

    private sealed class StoredByTest(ConsoleDb db)
    {
        private readonly Guid _correlationId = Guid.NewGuid();

        public void Add(object facts, AuditAction action, AuditResource resource, long id, string name)
        {
            db.Add(facts);
            db.Add(new AuditEntry
            {
                At = new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero),
                Actor = Actor.Console.Name,
                Action = action,
                Resource = resource,
                ResourceId = id,
                ResourceName = name,
                CorrelationId = _correlationId,
            });
            db.SaveChanges();
        }
    }
}
