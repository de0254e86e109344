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
        : this(Empty.Value)
    {
    }

    private TestDatabase(string from)
    {
        Directory.CreateDirectory(Folder);
        RecordCopy.Copy(from, Path);
    }

    public string Folder { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "business-texting-tests", Guid.NewGuid().ToString("N"));

    public string Path => System.IO.Path.Combine(Folder, "console.db");

    /// <summary>The console's own services over this database, for tests without pages.</summary>
    public IServiceProvider Services => _services ??= AddTo(new ServiceCollection()).BuildServiceProvider();

    public TService Get<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();

    /// <summary>Another one that holds the same from the start.</summary>
    public TestDatabase Copy()
    {
        Close();
        return new TestDatabase(Path);
    }

    /// <summary>Registers the database and every feature over it.</summary>
    public IServiceCollection AddTo(IServiceCollection services) =>
        services.AddLogging().AddDatabase(new ConfigurationBuilder().Build(), Path).AddFeatures().AddAccounts(new SignInSettings()).AddQuickHashes();

    /// <summary>Stores these facts, assessed by the default policy, as an import would: the organization (Northwind unless told), then locations, then users.</summary>
    public void Store(IEnumerable<User> users, IReadOnlyList<Location>? locations = null, Organization? organization = null)
    {
        var policy = Get<EligibilityPolicy>();
        using var db = Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        using var transaction = db.Database.BeginTransaction();
        var change = new Change(db, Actor.Console, new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero));
        if (!db.Organizations.Any())
        {
            organization ??= Some.Organization();
            policy.Assess(organization);
            Add(db, organization);
            change.Record(AuditAction.OrganizationAdded, Change.Subject.Of(organization), before: null, AuditFields.Of(organization));
            db.SaveChanges();
        }

        foreach (var location in locations ?? [])
        {
            policy.Assess(location);
            Add(db, location);
            change.Record(AuditAction.LocationAdded, Change.Subject.Of(location), before: null, AuditFields.Of(location));
            db.SaveChanges();
        }

        foreach (var user in users)
        {
            var location = db.Locations.Find(user.LocationId ?? 0);
            policy.Assess(user, location);
            Add(db, user);
            change.Record(AuditAction.UserAdded, Change.Subject.Of(user), before: null, AuditFields.Of(user, location?.Name ?? ""));
            db.SaveChanges();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        _services?.Dispose();
        Close();
        Directory.Delete(Folder, recursive: true);
    }

    // What the last connection leaves is one file.
    private void Close()
    {
        using var connection = new SqliteConnection(DatabaseSetup.ConnectionString(new ConfigurationBuilder().Build(), Path));
        SqliteConnection.ClearPool(connection);
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

    // Ids are given here, so that the entry of a record can name it.
    private static void Add<TRecord>(ConsoleDb db, TRecord record)
        where TRecord : class
    {
        var id = db.Add(record).Property<long>("Id");
        if (id.IsTemporary)
        {
            id.IsTemporary = false;
            id.CurrentValue = (db.Set<TRecord>().Max(other => (long?)EF.Property<long>(other, "Id")) ?? 0) + 1;
        }
    }
}
