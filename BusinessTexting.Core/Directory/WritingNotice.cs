using BusinessTexting.Core.Numbers;

namespace BusinessTexting.Core.Directory;

/// <summary>That a value is stored otherwise than it was written, or is doubtful: for files, pages and the API alike.</summary>
/// <param name="Detail">What the words need: the marks that were left out, the number as it was read, the region whose plan was asked.</param>
public sealed record WritingNotice(WritingNoticeCode Code, string Detail = "")
{
    public static IReadOnlyList<WritingNotice> OfText(string text) => Without(NormalizedText.Of(text).Removed);

    /// <summary>None for what is refused.</summary>
    public static IReadOnlyList<WritingNotice> OfEmail(string email) => EmailReading.Of(email) is EmailReading.Understood understood
        ? understood.MixesScripts ? [.. Without(understood.Removed), new WritingNotice(WritingNoticeCode.EmailMixesScripts)] : Without(understood.Removed)
        : [];

    /// <inheritdoc cref="OfEmail"/>
    public static IReadOnlyList<WritingNotice> OfNumber(string number) => PhoneNumberReading.Of(number) is PhoneNumberReading.Understood understood ? Of(understood) : [];

    public static IReadOnlyList<WritingNotice> Of(PhoneNumberReading.Understood number)
    {
        if (number is { Removed: "", Notice: null, Number.IsNorthAmerican: true })
        {
            return [];
        }

        var notices = Without(number.Removed).ToList();
        if (number.Notice is { } notice)
        {
            notices.Add(new WritingNotice(CodeOf(notice), number.Number.ToString()));
        }

        if (ForeignNumber.Of(number.Number) is { IsInPlan: false } foreign)
        {
            notices.Add(new WritingNotice(WritingNoticeCode.NumberNotInPlan, foreign.Region));
        }

        return notices;
    }

    private static WritingNotice[] Without(string removed) => removed is "" ? [] : [new WritingNotice(WritingNoticeCode.InvisibleMarkRemoved, removed)];

    private static WritingNoticeCode CodeOf(PhoneNumberNotice notice) => notice switch
    {
        PhoneNumberNotice.CountryCodeMissing => WritingNoticeCode.CountryCodeAssumed,
        PhoneNumberNotice.PlusMissing => WritingNoticeCode.PlusAssumed,
        PhoneNumberNotice.TrunkZeroLeftOut => WritingNoticeCode.TrunkZeroLeftOut,
        _ => WritingNoticeCode.ScientificNotationRead,
    };
}
