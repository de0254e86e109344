using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> location)
    {
        location.Property(l => l.PstnConnection).HasConversion<string>();
        location.Property(l => l.NameKey);
        location.HasIndex(l => l.NameKey).IsUnique();
        location.Property(l => l.Version).IsConcurrencyToken();
    }
}
