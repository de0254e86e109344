namespace BusinessTexting.Core.Directory;

/// <summary>What a person should know about a value that is taken. The names are part of the API and those of the notices of an import.</summary>
public enum WritingNoticeCode
{
    InvisibleMarkRemoved,

    /// <summary>Letters of two alphabets that look alike stand in one part of an e-mail.</summary>
    EmailMixesScripts,

    /// <summary>Ten digits, read as a +1 number.</summary>
    CountryCodeAssumed,

    /// <summary>Eleven digits beginning with 1.</summary>
    PlusAssumed,
    ScientificNotationRead,
    TrunkZeroLeftOut,

    /// <summary>The numbering plan of its country has no such number, as far as libphonenumber knows.</summary>
    NumberNotInPlan,
}
