using System.Text.RegularExpressions;

namespace BusinessTexting.Tests.Browser;

/// <summary>Text as it is read: what stands between two words on the screen is nobody's business.</summary>
internal static class Words
{
    public static Regex Exactly(string words) => new($"^{Spaced(words)}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Spaced(string words) => $"\\s*{string.Join("\\s*", words.Split(' ').Select(Regex.Escape))}\\s*";
}
