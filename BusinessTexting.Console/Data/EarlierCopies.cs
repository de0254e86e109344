using System.Globalization;

namespace BusinessTexting.Console.Data;

/// <summary>A copy of the database that lies beside it or among its backups.</summary>
/// <param name="Name">Of the file, without its folder.</param>
/// <param name="At">When it was made, UTC.</param>
public sealed record EarlierCopy(string Name, DateTimeOffset At);

/// <summary>Finds the copies that hold what the database held when they were made: before an upgrade, put aside by a restore, backups.</summary>
/// <param name="backups">The folder of the timer's backups; null without one.</param>
public sealed class EarlierCopies(RecordFiles files, string? backups)
{
    private const string TimeFormat = "yyyyMMdd-HHmmss";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<EarlierCopy> MadeUntil(DateTimeOffset at) =>
    [
        .. new[] { Path.GetDirectoryName(files.Database), backups }.OfType<string>().Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"{Path.GetFileNameWithoutExtension(files.Database)}*"))
            .Where(file => file != Path.GetFullPath(files.Database) && IsDatabase(file))
            .Select(file => new EarlierCopy(Path.GetFileName(file), TimeOf(file)))
            .Where(copy => copy.At <= at)
            .OrderByDescending(copy => copy.At).ThenBy(copy => copy.Name, StringComparer.Ordinal),
    ];

    private static bool IsDatabase(string file)
    {
        var beginning = new byte[16];
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false) == beginning.Length
                && beginning.AsSpan().SequenceEqual("SQLite format 3\0"u8);
        }
        catch (UnauthorizedAccessException)
        {
            // What cannot be read may be one; its name decides.
            return file.Contains(".backup-", StringComparison.Ordinal) || file.Contains(".replaced-", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    // By its name where that tells: times of files change when they are copied.
    private static DateTimeOffset TimeOf(string file)
    {
        var name = Path.GetFileName(file);
        for (var start = 0; start + TimeFormat.Length <= name.Length; start++)
        {
            if (DateTimeOffset.TryParseExact(
                name.AsSpan(start, TimeFormat.Length), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            {
                return at;
            }
        }

        return new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
    }
}
