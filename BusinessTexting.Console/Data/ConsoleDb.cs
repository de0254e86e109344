using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The console's database: one organization, its locations and users, the record of every change, and who may come in: administrators and keys.</summary>
public sealed class ConsoleDb : DbContext
{
    /// <param name="key">What the entries are sealed with.</param>
    public ConsoleDb(DbContextOptions<ConsoleDb> options, RecordKey key)
        : base(options) => Chain = new ChainEnd(this, key);

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Location> Locations => Set<Location>();

    public DbSet<User> Users => Set<User>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Administrator> Administrators => Set<Administrator>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<WrongAttempt> WrongAttempts => Set<WrongAttempt>();

    public DbSet<RefusedSignIns> RefusedSignIns => Set<RefusedSignIns>();

    public DbSet<PersonalDetails> PersonalDetails => Set<PersonalDetails>();

    public DbSet<PolicyInForce> Policies => Set<PolicyInForce>();

    /// <summary>Where entries are added to the record.</summary>
    internal ChainEnd Chain { get; }

    public override void Dispose()
    {
        Chain.Dispose();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Chain.Dispose();
        return base.DisposeAsync();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ConsoleDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<CountryCode>().HaveConversion<CountryCodeAsText>();
        configurationBuilder.Properties<PhoneNumber>().HaveConversion<PhoneNumberAsText>();
        configurationBuilder.Properties<RuleSet>().HaveConversion<RuleSetAsNumber>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcAsText>();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(UnauditedChangesAreRefused.Instance);
}
