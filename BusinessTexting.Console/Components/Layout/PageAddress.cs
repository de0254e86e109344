namespace BusinessTexting.Console.Components.Layout;

internal static class PageAddress
{
    /// <summary>A page's path as the log may have it: which page, not whose.</summary>
    public static string WithoutValues(string path) => string.Join('/', path.Split('/').Select(part => part.All(IsOfOurWords) ? part : "{id}"));

    private static bool IsOfOurWords(char character) => char.IsAsciiLetterLower(character) || character == '-';
}
