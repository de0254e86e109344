using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Tells which of the three files a file is: by what it holds, whatever it is called.</summary>
internal static class FileRecognition
{
    private const int BeginningLength = 4096;

    /// <summary>Null for none of the three.</summary>
    public static DirectoryFile? ByContent(FoundFile file)
    {
        if (IsJson(Beginning(file)))
        {
            return DirectoryFile.Organization;
        }

        return HasHeader(file, FileLayouts.Users.IsHeader) ? DirectoryFile.Users
            : HasHeader(file, FileLayouts.Locations.IsHeader) ? DirectoryFile.Locations
            : null;
    }

    /// <summary>Whether a file that is called otherwise is worth a look: other names for text that programs give; not what they hide or lock.</summary>
    public static bool MayBeOne(string name) =>
        !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal) && Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".json" or ".txt" or ".tsv" or "";

    /// <summary>What its name says, for a file whose content is broken.</summary>
    public static DirectoryFile? ByName(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".json" => DirectoryFile.Organization,
            ".csv" when name.Contains("location", StringComparison.OrdinalIgnoreCase) => DirectoryFile.Locations,
            ".csv" when name.Contains("user", StringComparison.OrdinalIgnoreCase) => DirectoryFile.Users,
            _ => null,
        };
    }

    public static bool IsUtf16(FoundFile file) => FileEncoding.IsUtf16(Beginning(file));

    private static byte[] Beginning(FoundFile file)
    {
        using var stream = file.Open();
        var beginning = new byte[BeginningLength];
        return beginning[..stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false)];
    }

    private static bool IsJson(ReadOnlySpan<byte> beginning) =>
        (beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning).TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static bool HasHeader(FoundFile file, Func<IReadOnlyList<string>, bool> isHeader)
    {
        using var csv = CsvFile.Open(file.Open(), isHeader);
        return csv.ReadHead().Any(record => isHeader(record.Cells));
    }
}
