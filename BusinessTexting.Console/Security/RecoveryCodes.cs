using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Console.Security;

/// <summary>What lets an administrator in whose authenticator app is lost. Each works once; only their hashes are stored.</summary>
public static class RecoveryCodes
{
    /// <summary>How many there are of a set.</summary>
    public const int Count = 10;

    // Without vowels, which could spell words, and without what is taken for each other.
    private const string Alphabet = "23456789BCDFGHJKMNPQRTVWXY";

    // 117 bits: enough that a plain hash gives nothing away (ASVS 6.5.2).
    private const int Length = 25;
    private const int Group = 5;

    /// <summary>A fresh set, in groups of five.</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Group).Select(group => new string(group))))];

    /// <summary>The same for a code in any case, with or without its dashes.</summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]))));
}
