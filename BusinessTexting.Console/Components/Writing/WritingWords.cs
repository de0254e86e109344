using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Writing;

/// <summary>What is wrong, or to be known, about a name, an e-mail, an extension or a number that somebody enters: for pages and the API alike.</summary>
public static class WritingWords
{
    extension(IStringLocalizer<WritingText> text)
    {
        /// <summary>Null for an e-mail address.</summary>
        public string? FaultOfEmail(string? email) => EmailReading.Of(email) is EmailReading.Refused refused ? text[$"Email_{refused.Problem}", refused.Detail].Value : null;

        /// <summary>Null for an extension, and for none.</summary>
        public string? FaultOfExtension(string extension) =>
            ExtensionReading.Of(extension) is ExtensionReading.Refused refused ? text[$"Extension_{refused.Problem}"].Value : null;

        /// <summary>Null for a number, and for none.</summary>
        public string? FaultOfNumber(string number) =>
            !string.IsNullOrWhiteSpace(number) && PhoneNumberReading.Of(number) is PhoneNumberReading.Refused refused ? text[$"Number_{refused.Problem}"].Value : null;

        /// <summary>Null for a text, and for none.</summary>
        public string? FaultOfName(string name) =>
            NormalizedText.Of(name) is { HasOnlyMarks: true } marks ? text[nameof(WritingText.OnlyInvisibleMarks), marks.Removed].Value : null;

        /// <summary>Why a stored value would be refused today, and what to do.</summary>
        public string? FaultOfStored(StoredValue value) => (value.Field switch
        {
            StoredValue.Email => text.FaultOfEmail(value.Value),
            StoredValue.Extension => text.FaultOfExtension(value.Value),
            StoredValue.PrimaryNumber => text.FaultOfNumber(value.Value),
            _ => text.FaultOfName(value.Value),
        }) ?? (PlainText.FaultIn(value.Value) is { } fault ? TextFaultWords.Sentence(fault) : null);

        /// <summary>What a person should know about a text that is taken; null when there is nothing.</summary>
        public string? NoticeOfName(string name) => Joined(text, WritingNotice.OfText(name));

        public string? NoticeOfEmail(string email) => Joined(text, WritingNotice.OfEmail(email));

        public string? NoticeOfNumber(string number) => Joined(text, WritingNotice.OfNumber(number));

        public string Sentence(WritingNotice notice) => notice switch
        {
            { Code: WritingNoticeCode.InvisibleMarkRemoved } => text[nameof(WritingText.InvisibleMarksRemoved), notice.Detail],
            { Code: WritingNoticeCode.EmailMixesScripts } => text[nameof(WritingText.EmailMixesScripts)],
            { Code: WritingNoticeCode.NumberNotInPlan, Detail: "" } => text[nameof(WritingText.NumberNotInAnyPlan)],
            { Code: WritingNoticeCode.NumberNotInPlan } => text[nameof(WritingText.NumberNotInPlan), notice.Detail],
            _ => text[nameof(WritingText.NumberReadAs), notice.Detail],
        };
    }

    private static string? Joined(IStringLocalizer<WritingText> text, IReadOnlyList<WritingNotice> notices) =>
        notices is [] ? null : string.Join(' ', notices.Select(notice => text.Sentence(notice)));
}
