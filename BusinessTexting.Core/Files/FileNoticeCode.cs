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

    /// <summary>The texting choice is stored and kept, but some rule blocks it for now.</summary>
    StoredButBlocked,
}
