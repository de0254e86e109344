using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Console.Security;

/// <summary>The secret of a link that lets one administrator choose a password once. Only its hash is stored.</summary>
public static class OneTimeLink
{
    /// <summary>256 bits, for a URL.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
