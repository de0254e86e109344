using System.Runtime.CompilerServices;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Eligibility;

public class FindingWordsTests
{
    private static readonly IStringLocalizer<EligibilityText> Text =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<EligibilityText>>();

    private static readonly Type[] ClosedSets =
    [
        typeof(CustomerType), typeof(DataRegion), typeof(PstnConnection), typeof(CallingLicense), typeof(NumberSource), typeof(NumberTexting),
        typeof(UserStatus), typeof(TextingChoice), typeof(TextingState), typeof(TextingLevel), typeof(FindingResult),
    ];

    public static TheoryData<Type> Reasons => [.. typeof(Reason).GetNestedTypes()];

    public static TheoryData<RuleCode> Rules => [.. RuleCodes.All];

    public static TheoryData<AreaCodeKind> AreaCodeKinds => [.. Enum.GetValues<AreaCodeKind>()];

    public static TheoryData<string> Keys =>
    [
        .. ClosedSets.SelectMany(set => Enum.GetNames(set).Select(member => $"{set.Name}_{member}")),
        .. Enum.GetNames<EvidenceKind>().Select(kind => $"Evidence{kind}"),
        .. RuleCodes.All.SelectMany(rule => new[] { $"{rule}Title", $"{rule}Short", $"{rule}Description", $"{rule}Met", $"{rule}Who" }),
    ];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_can_be_explained(Type type) => AssertIsASentence(Example(type).In(Text));

    [Theory]
    [MemberData(nameof(AreaCodeKinds))]
    public void Every_kind_of_area_code_that_cannot_text_can_be_explained(AreaCodeKind kind) =>
        AssertIsASentence(new Reason.AreaCodeCannotText(PhoneNumber.Parse("+18005550142"), new AreaCode(800, "JM", kind)).In(Text));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_member_label_and_rule_has_words(string key) => Assert.False(Text[key].ResourceNotFound, key);

    [Fact]
    public void Whatever_is_found_says_why_and_what_is_not_met_how_to_fix_it_and_who_can() => ForAll.Holds(Any.Situation, situation =>
    {
        foreach (var finding in situation.Policy.Judge(situation.Organization, situation.Location, situation.User).Findings)
        {
            AssertIsASentence(finding.Why(Text));
            Assert.All(finding.Evidence, evidence => Assert.NotEmpty(evidence.Shown(Text)));
            if (finding.Result is FindingResult.NotMet or FindingResult.Unknown)
            {
                AssertIsASentence(finding.HowToFix(Text)!);
                Assert.False(string.IsNullOrEmpty(finding.WhoCan(Text)) || finding.WhoCan(Text)!.EndsWith("Who", StringComparison.Ordinal));
            }
        }
    });

    // A missing key comes back as itself, which ends in no full stop.
    private static void AssertIsASentence(string words)
    {
        Assert.EndsWith(".", words, StringComparison.Ordinal);
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }

    private static Reason Example(Type reason)
    {
        var arguments = reason.GetConstructors()[0].GetParameters().Select(parameter => Example(parameter.ParameterType, parameter.Name!)).ToArray();
        return (Reason)Activator.CreateInstance(reason, arguments)!;
    }

    private static object Example(Type type, string name) => type switch
    {
        _ when type == typeof(string) => $"the {name}",
        _ when type == typeof(CountryCode) => CountryCode.Parse("GB"),
        _ when type == typeof(PhoneNumber) => Some.Number,
        _ when type == typeof(AreaCode) => new AreaCode(876, "JM", AreaCodeKind.Geographic),
        _ when type == typeof(AppVersion) => AppVersion.Parse("42.9"),
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };
}
