using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Action).HasConversion<string>();
        entry.Property(e => e.Resource).HasConversion<string>();
        entry.HasIndex(e => new { e.Resource, e.ResourceId, e.Id });
    }
}
