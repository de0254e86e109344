using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Texting;

public sealed class AuditWordsTests
{
    [Fact]
    public async Task Whatever_is_recorded_of_directory_and_accounts_has_words()
    {
        using var stage = await RoleStage.OpenAsync();
        var text = stage.Get<IStringLocalizer<TextingText>>();

        var fields = stage.Entries.SelectMany(entry => AuditFields.FromJson(entry.Before).Keys.Union(AuditFields.FromJson(entry.After).Keys)).Distinct();

        Assert.DoesNotContain(fields, field => text[$"Field_{field}"].ResourceNotFound);
        Assert.DoesNotContain(Enum.GetValues<AuditAction>(), action => text[$"Action_{action}"].ResourceNotFound);
    }
}
