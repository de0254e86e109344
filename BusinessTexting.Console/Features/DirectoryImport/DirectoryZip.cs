using System.Buffers.Binary;
using System.IO.Compression;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Unpacks what may be one of the three files from a zip, and nothing else.</summary>
internal static class DirectoryZip
{
    // Beside the three there may be some that are called otherwise; more are not unpacked.
    private const int MostEntries = 20;

    // The zip's own list of what it holds is read into memory as a whole.
    private const int LongestList = 1024 * 1024;
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    public static async Task<(IReadOnlyList<FoundFile> Files, FileProblem? Fault)> UnpackAsync(FoundFile packed, string folder, CancellationToken cancellationToken)
    {
        try
        {
            if (!HasShortList(packed))
            {
                return ([], TooLarge(packed));
            }

            using var zip = ZipFile.OpenRead(packed.Path);
            return await UnpackAsync(zip, packed, folder, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return ([], new FileProblem(packed.Name, null, "", "", FileProblemCode.NotAZip));
        }
    }

    private static async Task<(IReadOnlyList<FoundFile> Files, FileProblem? Fault)> UnpackAsync(
        ZipArchive zip, FoundFile packed, string folder, CancellationToken cancellationToken)
    {
        var unpacked = new List<FoundFile>();
        var wanted = zip.Entries.Where(IsWanted).OrderBy(entry => DirectoryFileNames.Find(entry.Name) is null).Take(MostEntries).ToList();
        if (wanted.Sum(entry => (double)entry.Length) > DirectoryLimits.UnpackedBytes)
        {
            return ([], TooLarge(packed));
        }

        var rest = DirectoryLimits.UnpackedBytes;
        foreach (var entry in wanted)
        {
            // What an entry announces may be a lie; what comes out of it is counted.
            var target = Path.Combine(folder, FormattableString.Invariant($"{unpacked.Count}.entry"));
            await using var content = await entry.OpenAsync(cancellationToken);
            if (!await CountedCopy.ToFileAsync(content, target, rest, cancellationToken))
            {
                return ([], TooLarge(packed));
            }

            rest -= new FileInfo(target).Length;
            unpacked.Add(new FoundFile(entry.Name, target));
        }

        return (unpacked, null);
    }

    private static FileProblem TooLarge(FoundFile packed) => new(packed.Name, null, "", "", FileProblemCode.ZipTooLarge);

    // At the root or in one folder; __MACOSX holds shadows of the same names.
    private static bool IsWanted(ZipArchiveEntry entry) =>
        entry.Name is not "" && FileRecognition.MayBeOne(entry.Name)
        && entry.FullName.Count(character => character is '/' or '\\') <= 1
        && !entry.FullName.StartsWith("__MACOSX", StringComparison.OrdinalIgnoreCase);

    // The list lies between the place that the end of the file names and that end.
    private static bool HasShortList(FoundFile packed)
    {
        using var stream = packed.Open();
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Seek(-tail.Length, SeekOrigin.End);
        stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end < 0 || tail.Length - end < EndLength
            || stream.Length - tail.Length + end - BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)) is >= 0 and <= LongestList;
    }
}
