using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Texting;

public class StorageWordsTests
{
    private static readonly IStringLocalizer<TextingText> Text =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<TextingText>>();

    public static TheoryData<StorageTrouble> Troubles => [.. Enum.GetValues<StorageTrouble>()];

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Every_trouble_has_words(StorageTrouble trouble) => Assert.EndsWith(".", trouble.In(Text), StringComparison.Ordinal);
}
