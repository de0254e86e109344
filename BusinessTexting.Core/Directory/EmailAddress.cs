namespace BusinessTexting.Core.Directory;

/// <summary>What counts as an e-mail address, on forms and in files alike: one @ with something on both sides, no spaces or control characters.
/// Whether mail arrives there is not ours to know.</summary>
public static class EmailAddress
{
    public static bool IsValid(string? text)
    {
        var address = text?.Trim() ?? "";
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < address.Length - 1 && at == address.LastIndexOf('@')
            && address.Length <= User.EmailLength
            && !address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || character is ',' or ';' or '"' or '<' or '>');
    }
}
