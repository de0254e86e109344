namespace BusinessTexting.Core.Directory;

/// <summary>What today's rules say of a user's stored texts. Stored as bits: never change a number.</summary>
[Flags]
public enum StoredMarks
{
    None = 0,

    /// <summary>A value would be stored otherwise if it were entered today.</summary>
    Otherwise = 1,

    /// <summary>A value would be refused today.</summary>
    Refused = 2,

    /// <summary>The user keeps an earlier key, because another user has the one that the e-mail would get today.</summary>
    EarlierKey = 4,
}
