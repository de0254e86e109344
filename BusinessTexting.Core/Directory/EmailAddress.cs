namespace BusinessTexting.Core.Directory;

/// <summary>What an e-mail address must look like before a user can be known by it.</summary>
public static class EmailAddress
{
    /// <summary>Something, one @, something; no space within, and no longer than a mail server accepts.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length <= User.EmailLength
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace);
}
