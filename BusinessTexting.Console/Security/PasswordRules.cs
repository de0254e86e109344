namespace BusinessTexting.Console.Security;

/// <summary>What makes a password too easy (ASVS 6.2.1, 6.2.4, 6.2.11). There are no rules of composition: length, and not being what everybody tries.</summary>
public static class PasswordRules
{
    /// <summary>In characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longer ones only cost time to hash.</summary>
    public const int Longest = 256;

    private const int ShortestWord = 4;

    // What is left of a password without these words has to be worth something by itself, in letters and digits.
    private const int LeastBesideWords = 6;

    private static readonly string[] ProductWords = ["business", "texting", "console", "calling", "administrator", "password"];

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>What is wrong with a password for a person of this name and e-mail; null when nothing is.</summary>
    public static PasswordFault? FaultOf(string password, string name, string email)
    {
        if (password.Length is < Shortest or > Longest)
        {
            return password.Length < Shortest ? PasswordFault.TooShort : PasswordFault.TooLong;
        }

        var plain = password.ToLowerInvariant();
        if (IsCommon(plain) || plain.Distinct().Count() < LeastBesideWords)
        {
            return PasswordFault.TooCommon;
        }

        var left = Without(plain, WordsOf(name, email));
        return left.Length < plain.Length && left.Count(char.IsLetterOrDigit) < LeastBesideWords ? PasswordFault.TooPersonal : null;
    }

    // Digits and signs around a common password make it no less common.
    private static bool IsCommon(string plain) =>
        Common.Value.Contains(plain)
        || Common.Value.Contains(plain.Trim([.. "0123456789!@#$%^&*()-_=+.,?/ "]))
        || Common.Value.Contains(plain.Replace(" ", "", StringComparison.Ordinal))
        || (plain.Length % 2 == 0 && plain[..(plain.Length / 2)] == plain[(plain.Length / 2)..]);

    // The longest first: the parts of a name are words as well.
    private static string Without(string plain, IEnumerable<string> words) => words.Where(word => word.Length >= ShortestWord).OrderByDescending(word => word.Length)
        .Aggregate(plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));

    private static IEnumerable<string> WordsOf(string name, string email) =>
        name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(email.ToLowerInvariant().Split(['@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries))
            .Concat(ProductWords);

    private static HashSet<string> ReadCommon()
    {
        using var list = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}

/// <summary>Why a password is refused.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>Among those that everybody tries first, or little more than one of them.</summary>
    TooCommon,

    /// <summary>Little more than a name, an e-mail or a word of the product.</summary>
    TooPersonal,
}
