using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Eligibility;

/// <summary>Evidence and the members of closed sets, as people read them.</summary>
public static class EvidenceWords
{
    extension(Evidence evidence)
    {
        public string Label(IStringLocalizer<EligibilityText> text) => text[$"Evidence{evidence.Kind}"];

        /// <summary>The value as it is shown: a number formatted, a member of a closed set in words, a dash for none.</summary>
        public string Shown(IStringLocalizer<EligibilityText> text) => evidence switch
        {
            (_, "") => text[nameof(EligibilityText.NoValue)],
            (EvidenceKind.CustomerType, var value) => text.Of(Enum.Parse<CustomerType>(value)),
            (EvidenceKind.AddOn, var value) => text[bool.Parse(value) ? nameof(EligibilityText.Bought) : nameof(EligibilityText.NotBought)],
            (EvidenceKind.DataRegion, var value) => text.Of(Enum.Parse<DataRegion>(value)),
            (EvidenceKind.PstnConnection, var value) => text.Of(Enum.Parse<PstnConnection>(value)),
            (EvidenceKind.License, var value) => text.Of(Enum.Parse<CallingLicense>(value)),
            (EvidenceKind.PrimaryNumber, var value) => PhoneNumber.Parse(value).ToString(),
            (EvidenceKind.NumberSource, var value) => text.Of(Enum.Parse<NumberSource>(value)),
            (EvidenceKind.NumberTexting, var value) => text.Of(Enum.Parse<NumberTexting>(value)),
            var (_, value) => value,
        };
    }

    extension(IStringLocalizer<EligibilityText> text)
    {
        /// <summary>A member of one of Core's closed sets in words; a test insists that each has some.</summary>
        public string Of<TMember>(TMember member)
            where TMember : struct, Enum => text[$"{typeof(TMember).Name}_{member}"];
    }
}
