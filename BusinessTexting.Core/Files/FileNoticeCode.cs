namespace BusinessTexting.Core.Files;

/// <summary>What a person should know about an import, though it hinders nothing. The names are keys of the texts.</summary>
public enum FileNoticeCode
{
    ColumnIgnored,

    /// <summary>Several columns, in one notice.</summary>
    ColumnsIgnored,

    /// <summary>The header line was not the first one.</summary>
    LinesSkipped,

    /// <summary>A file of another name was read.</summary>
    FileRenamed,
    CountryCodeAssumed,
    PlusAssumed,
    ScientificNotationRead,
    AppVersionUnreadable,
    InvisibleMarkRemoved,
    TrunkZeroLeftOut,

    /// <summary>The numbering plan of its country has no such number, as far as libphonenumber knows.</summary>
    NumberNotInPlan,

    /// <summary>Letters of two alphabets that look alike stand in one part of an e-mail.</summary>
    EmailMixesScripts,

    /// <summary>The texting choice is stored and kept, but some rule blocks it for now.</summary>
    StoredButBlocked,
}
