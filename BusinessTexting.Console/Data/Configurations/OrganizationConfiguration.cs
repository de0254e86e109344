using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Id).ValueGeneratedNever();
        organization.Property(o => o.CustomerType).HasConversion<string>();
        organization.Property(o => o.DataRegion).HasConversion<string>();
        organization.Property(o => o.CallingPlanCountries).HasConversion(
            countries => string.Join(',', countries),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(CountryCode.Parse).ToList(),
            new ValueComparer<IReadOnlyList<CountryCode>>(
                (left, right) => left!.SequenceEqual(right!),
                countries => countries.Aggregate(0, (hash, country) => HashCode.Combine(hash, country))));
        organization.Property(o => o.Version).IsConcurrencyToken();
    }
}
