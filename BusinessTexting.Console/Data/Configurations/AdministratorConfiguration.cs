using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class AdministratorConfiguration : IEntityTypeConfiguration<Administrator>
{
    public void Configure(EntityTypeBuilder<Administrator> administrator)
    {
        administrator.ToTable("Administrators");
        administrator.Property(a => a.Role).HasConversion<string>();
        administrator.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        administrator.HasIndex(a => a.NormalizedEmail).IsUnique();
        administrator.HasIndex(a => a.NormalizedUserName).IsUnique();
        administrator.HasIndex(a => a.LinkHash);
        administrator.HasMany(a => a.Locations).WithOne().HasForeignKey(l => l.AdministratorId);
        administrator.HasMany<IdentityUserToken<long>>().WithOne().HasForeignKey(token => token.UserId);
        administrator.HasMany<IdentityUserPasskey<long>>().WithOne().HasForeignKey(passkey => passkey.UserId);
        administrator.HasMany<Session>().WithOne().HasForeignKey(session => session.AdministratorId);
    }
}

internal sealed class AdministratorLocationConfiguration : IEntityTypeConfiguration<AdministratorLocation>
{
    public void Configure(EntityTypeBuilder<AdministratorLocation> assignment)
    {
        assignment.ToTable("AdministratorLocations");
        assignment.HasKey(a => new { a.AdministratorId, a.LocationId });
        assignment.HasOne<Location>().WithMany().HasForeignKey(a => a.LocationId);
    }
}

internal sealed class AdministratorTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> token)
    {
        token.ToTable("AdministratorTokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
    }
}

internal sealed class AdministratorPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> passkey)
    {
        passkey.ToTable("AdministratorPasskeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.HasIndex(s => new { s.AdministratorId, s.EndedAt });
    }
}
