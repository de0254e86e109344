namespace BusinessTexting.Core.Numbers;

/// <summary>What was assumed or left out so that a number could be read.</summary>
public enum PhoneNumberNotice
{
    /// <summary>Ten digits without +1.</summary>
    CountryCodeMissing,

    /// <summary>Eleven digits beginning with 1: a spreadsheet stripped the +.</summary>
    PlusMissing,

    /// <summary>A spreadsheet wrote the number as 1.5125550142E+10; no digit was lost.</summary>
    ScientificNotation,

    /// <summary>The 0 of +44 (0)20, which is dialled within the country only.</summary>
    TrunkZeroLeftOut,
}
