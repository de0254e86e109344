using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Console.Security;

/// <summary>The code that the first administrator has to know: whoever reads the console's log runs the console. A new one at every start.</summary>
public sealed class SetUpCode
{
    // Without letters and digits that are taken for each other.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Twelve characters in groups of four: 60 bits.</summary>
    public string Value { get; } = string.Join('-', RandomNumberGenerator.GetString(Alphabet, 12).Chunk(4).Select(group => new string(group)));

    /// <summary>In any case, with or without its dashes.</summary>
    public bool Matches(string? text) => CryptographicOperations.FixedTimeEquals(Bytes(text ?? ""), Bytes(Value));

    private static byte[] Bytes(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. text.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])));
}
