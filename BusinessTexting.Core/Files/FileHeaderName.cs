using System.Globalization;

namespace BusinessTexting.Core.Files;

/// <summary>The name of a column as it is compared: without case, white space of any kind and marks that cannot be seen.</summary>
internal static class FileHeaderName
{
    public static string Of(string name) => string.Concat(name
        .Where(character => !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) is not UnicodeCategory.Format)
        .Select(char.ToLowerInvariant));
}
