using System.IO.Compression;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Unpacks the three files of a zip and nothing else.</summary>
internal static class DirectoryZip
{
    /// <param name="name">The name of the zip, for the message.</param>
    /// <returns>What is wrong; empty when all three files are in the folder.</returns>
    public static async Task<IReadOnlyList<FileProblem>> UnpackAsync(string path, string name, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.Entries.Sum(entry => (double)entry.Length) > DirectoryLimits.UnpackedBytes
                ? [TooLarge(name)]
                : await UnpackAsync(zip, name, folder, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return [new FileProblem(name, null, "", "", FileProblemCode.NotAZip)];
        }
    }

    private static async Task<IReadOnlyList<FileProblem>> UnpackAsync(ZipArchive zip, string name, string folder, CancellationToken cancellationToken)
    {
        var wanted = Enum.GetValues<DirectoryFile>().ToDictionary(file => file, file => zip.Entries.Where(entry => IsWanted(entry, file)).ToList());
        if (wanted.Values.Any(entries => entries.Count != 1))
        {
            return [.. wanted.Where(pair => pair.Value.Count != 1).Select(pair => new FileProblem(
                pair.Key.Name, null, "", "", pair.Value is [] ? FileProblemCode.FileMissing : FileProblemCode.FileDoubled))];
        }

        var rest = DirectoryLimits.UnpackedBytes;
        foreach (var (file, entries) in wanted)
        {
            // What an entry announces may be a lie; what comes out of it is counted.
            var target = Path.Combine(folder, file.Name);
            await using var content = await entries[0].OpenAsync(cancellationToken);
            if (!await CountedCopy.ToFileAsync(content, target, rest, cancellationToken))
            {
                return [TooLarge(name)];
            }

            rest -= new FileInfo(target).Length;
        }

        return [];
    }

    private static FileProblem TooLarge(string name) => new(name, null, "", "", FileProblemCode.ZipTooLarge);

    // At the root or in one folder; __MACOSX holds shadows of the same names.
    private static bool IsWanted(ZipArchiveEntry entry, DirectoryFile file) =>
        entry.Name.Equals(file.Name, StringComparison.OrdinalIgnoreCase)
        && entry.FullName.Count(character => character is '/' or '\\') <= 1
        && !entry.FullName.StartsWith("__MACOSX", StringComparison.OrdinalIgnoreCase);
}
