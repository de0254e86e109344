using BusinessTexting.Console.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class WrongAttemptConfiguration : IEntityTypeConfiguration<WrongAttempt>
{
    public void Configure(EntityTypeBuilder<WrongAttempt> attempt)
    {
        attempt.ToTable("WrongAttempts");
        attempt.HasIndex(a => new { a.AdministratorId, a.At });
    }
}

internal sealed class RefusedSignInsConfiguration : IEntityTypeConfiguration<RefusedSignIns>
{
    public void Configure(EntityTypeBuilder<RefusedSignIns> refused)
    {
        refused.ToTable("RefusedSignIns");
        refused.HasIndex(r => r.Site);
    }
}
