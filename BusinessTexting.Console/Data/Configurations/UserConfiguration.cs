using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public const string ListIndex = "IX_Users_List";
    public const string MarksIndex = "IX_Users_Marks";
    public const string CountIndex = "IX_Users_Count";

    public void Configure(EntityTypeBuilder<User> user)
    {
        user.Ignore(u => u.Name);
        user.Property(u => u.License).HasConversion<string>();
        user.Property(u => u.NumberTexting).HasConversion<string>();
        user.HasOne<Location>().WithMany().HasForeignKey(u => u.LocationId).OnDelete(DeleteBehavior.Restrict);
        user.Property(u => u.Version).IsConcurrencyToken();

        user.HasIndex(u => u.EmailKey).IsUnique();
        user.HasIndex(u => u.PrimaryNumber).IsUnique();

        // Of those few only whose values today's rules would not store like this.
        user.HasIndex(u => new { u.Id, u.Marks, u.LocationId }, MarksIndex).HasFilter("\"Marks\" <> 0");

        // Holds all that a list sorts, filters and searches on, so that reading it never touches the far wider table.
        // Numbers first: SQLite decodes a row only as far as it has to.
        user.HasIndex(
            u => new
            {
                u.NameKey,
                u.Id,
                u.NotMet,
                u.Unknown,
                u.TextingBelowOrganization,
                u.Texting,
                u.Status,
                u.LocationId,
                u.LocationKey,
                u.EmailKey,
                u.PrimaryNumber,
                u.SearchText,
            },
            ListIndex);

        // Holds all that users are counted by, in a tenth of the room; counts by state, rule and app read their groups off it in order.
        user.HasIndex(
            u => new
            {
                u.NotMet,
                u.Unknown,
                u.TextingBelowOrganization,
                u.Texting,
                u.NumberSource,
                u.DesktopAppVersion,
                u.MobileAppVersion,
                u.LocationId,
                u.Status,
            },
            CountIndex);
        user.HasIndex(u => new { u.LocationId, u.NotMet, u.Unknown, u.TextingBelowOrganization, u.Texting, u.NumberSource });
    }
}
