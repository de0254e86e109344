namespace BusinessTexting.Core.Files;

/// <summary>What a person should know about an import, though it hinders nothing. The names are keys of the texts.</summary>
public enum FileNoticeCode
{
    ColumnIgnored,
    CountryCodeAssumed,
    PlusAssumed,
    ScientificNotationRead,
    AppVersionUnreadable,

    /// <summary>The texting choice is stored and kept, but some rule blocks it for now.</summary>
    StoredButBlocked,
}
