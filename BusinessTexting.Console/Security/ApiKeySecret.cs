using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Console.Security;

/// <summary>A key as a program holds it: <c>bt_17_</c> and 256 random bits for a URL. The number says which key it is, so that none has to be searched for.</summary>
public static class ApiKeySecret
{
    private const string Prefix = "bt_";
    private const int Bytes = 32;

    /// <summary>The length of the random part.</summary>
    private const int Letters = 43;

    /// <summary>256 bits from the system's generator.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The whole text that a program sends.</summary>
    public static string Of(long id, string secret) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}_{secret}");

    /// <summary>What is stored of a secret. It needs no salt and no slow hash: nobody can guess 256 random bits.</summary>
    public static byte[] Hash(ReadOnlySpan<char> secret)
    {
        Span<byte> bytes = stackalloc byte[Letters];
        Encoding.ASCII.GetBytes(secret, bytes);
        return SHA256.HashData(bytes);
    }

    /// <summary>Takes a text apart; false where it is no key at all.</summary>
    public static bool TryRead(string text, out long id, out ReadOnlySpan<char> secret)
    {
        id = 0;
        secret = [];
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.IndexOf('_', Prefix.Length) is not (> 0 and var end))
        {
            return false;
        }

        secret = text.AsSpan(end + 1);
        return secret.Length == Letters && Ascii.IsValid(secret)
            && long.TryParse(text.AsSpan(Prefix.Length, end - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out id);
    }
}
