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
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Ignore(e => e.ResourceName).Ignore(e => e.Before).Ignore(e => e.After);
        entry.Property(e => e.OpenName).HasColumnName("ResourceName");
        entry.Property(e => e.OpenBefore).HasColumnName("Before");
        entry.Property(e => e.OpenAfter).HasColumnName("After");
        entry.HasOne(e => e.Personal).WithOne().HasForeignKey<PersonalDetails>(details => details.EntryId).OnDelete(DeleteBehavior.Restrict);
        entry.Navigation(e => e.Personal).AutoInclude();
        entry.HasIndex(e => new { e.Resource, e.ResourceId, e.Id });
    }
}
