using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class PolicyInForceConfiguration : IEntityTypeConfiguration<PolicyInForce>
{
    public void Configure(EntityTypeBuilder<PolicyInForce> policy) =>
        policy.Property(p => p.Id).ValueGeneratedNever();
}
