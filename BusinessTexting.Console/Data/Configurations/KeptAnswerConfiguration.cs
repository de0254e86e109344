using BusinessTexting.Console.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BusinessTexting.Console.Data.Configurations;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.ToTable("KeptAnswers");
        answer.HasKey(a => new { a.ApiKeyId, a.IdempotencyKey });
        answer.HasIndex(a => a.At);
        answer.HasOne<ApiKey>().WithMany().HasForeignKey(a => a.ApiKeyId);
    }
}
