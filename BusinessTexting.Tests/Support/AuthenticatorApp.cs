using System.Globalization;
using System.Security.Cryptography;

namespace BusinessTexting.Tests.Support;

/// <summary>What a person's phone computes (RFC 6238, six digits, thirty seconds).</summary>
internal static class AuthenticatorApp
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <param name="key">As it is shown, with or without spaces.</param>
    public static string Code(string key, DateTimeOffset now)
    {
        var bits = string.Concat(key.ToLowerInvariant().Where(Base32.Contains).Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2)).ToArray();
        var step = BitConverter.GetBytes(now.ToUnixTimeSeconds() / 30).Reverse().ToArray();
#pragma warning disable CA5350 // The standard's algorithm.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number = ((hash[offset] & 0x7F) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
