using System.Security.Cryptography;

namespace BusinessTexting.Console.Components;

/// <summary>What the log and a person are both given for something unexpected, so that one leads to the other.</summary>
internal static class ErrorReference
{
    // No vowels and no look-alikes: it is read out over the telephone.
    private const string Letters = "BCDFGHJKMNPQRTVWXZ2346789";

    public static string New() => RandomNumberGenerator.GetString(Letters, 6);
}
