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

        /// <summary>What is left out of a text when it is stored; null when nothing is.</summary>
        public string? NoticeOfName(string name) => Without(text, NormalizedText.Of(name).Removed);

        public string? NoticeOfEmail(string email) => EmailReading.Of(email) is EmailReading.Understood understood
            ? Joined(Without(text, understood.Removed), understood.MixesScripts ? text[nameof(WritingText.EmailMixesScripts)].Value : null)
            : null;

        /// <summary>What was left out of a number, and what its country's plan says; how it is read is for the caller to say.</summary>
        public string? NoticeOfNumber(string number) => PhoneNumberReading.Of(number) is PhoneNumberReading.Understood understood
            ? Joined(Without(text, understood.Removed), NotInPlan(text, understood.Number))
            : null;
    }

    private static string? Without(IStringLocalizer<WritingText> text, string removed) =>
        removed is "" ? null : text[nameof(WritingText.InvisibleMarksRemoved), removed].Value;

    private static string? NotInPlan(IStringLocalizer<WritingText> text, PhoneNumber number) => ForeignNumber.Of(number) switch
    {
        { IsInPlan: false, Region: "" } => text[nameof(WritingText.NumberNotInAnyPlan)].Value,
        { IsInPlan: false, Region: var region } => text[nameof(WritingText.NumberNotInPlan), region].Value,
        _ => null,
    };

    private static string? Joined(params string?[] sentences) => string.Join(' ', sentences.OfType<string>()) is { Length: > 0 } all ? all : null;
}
