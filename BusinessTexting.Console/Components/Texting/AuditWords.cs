using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>The one place where entries of the record meet their words.</summary>
public static class AuditWords
{
    extension(AuditAction action)
    {
        public string In(IStringLocalizer<TextingText> text) => text[$"Action_{action}"];
    }

    /// <summary>A field's name in words; as it was recorded where there are none.</summary>
    public static string Field(string field, IStringLocalizer<TextingText> text) =>
        text[$"Field_{field}"] is { ResourceNotFound: false } words ? words : field;

    /// <summary>A recorded value as people read it: closed sets in words, numbers formatted.</summary>
    public static string Shown(string field, string value, IStringLocalizer<TextingText> text, IStringLocalizer<EligibilityText> eligibility) => (field, value) switch
    {
        (_, "") => text[nameof(TextingText.NoValue)],
        ("primaryNumber", _) when PhoneNumber.TryParse(value, out var number) => number.ToString(),
        ("businessTextingAddOn", _) => eligibility[value is "true" ? nameof(EligibilityText.Bought) : nameof(EligibilityText.NotBought)],
        (AuditFields.Texting, "Default") => text[nameof(TextingText.Setting_Default)],
        (AuditFields.TextingDefault, _) => Member<TextingChoice>(value, eligibility),
        ("customerType", _) => Member<CustomerType>(value, eligibility),
        ("dataRegion", _) => Member<DataRegion>(value, eligibility),
        ("pstnConnection", _) => Member<PstnConnection>(value, eligibility),
        ("status", _) => Member<UserStatus>(value, eligibility),
        ("license", _) => Member<CallingLicense>(value, eligibility),
        ("numberSource", _) => Member<NumberSource>(value, eligibility),
        ("numberTexting", _) => Member<NumberTexting>(value, eligibility),
        _ => value,
    };

    // An old record may name a member there is no longer.
    private static string Member<TMember>(string value, IStringLocalizer<EligibilityText> eligibility)
        where TMember : struct, Enum => Enum.TryParse<TMember>(value, out var member) && Enum.IsDefined(member) ? eligibility.Of(member) : value;
}
