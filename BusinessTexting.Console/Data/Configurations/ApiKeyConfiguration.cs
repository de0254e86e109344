using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("ApiKeys");
        key.Property(k => k.Role).HasConversion<string>();
        key.Property(k => k.Version).IsConcurrencyToken();
        key.HasMany(k => k.Locations).WithOne().HasForeignKey(l => l.ApiKeyId);
    }
}

internal sealed class ApiKeyLocationConfiguration : IEntityTypeConfiguration<ApiKeyLocation>
{
    public void Configure(EntityTypeBuilder<ApiKeyLocation> assignment)
    {
        assignment.ToTable("ApiKeyLocations");
        assignment.HasKey(a => new { a.ApiKeyId, a.LocationId });
        assignment.HasOne<Location>().WithMany().HasForeignKey(a => a.LocationId);
    }
}
