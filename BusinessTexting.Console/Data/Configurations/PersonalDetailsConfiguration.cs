using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class PersonalDetailsConfiguration : IEntityTypeConfiguration<PersonalDetails>
{
    public void Configure(EntityTypeBuilder<PersonalDetails> details)
    {
        details.HasKey(d => d.EntryId);
        details.Property(d => d.EntryId).ValueGeneratedNever();
        details.Ignore(d => d.Name).Ignore(d => d.IsErased);
    }
}
