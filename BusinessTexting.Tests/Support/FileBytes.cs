using System.Text;

namespace BusinessTexting.Tests.Support;

/// <summary>Searches the bytes of a database: of its file, and of what SQLite keeps beside it.</summary>
internal static class FileBytes
{
    private static readonly string[] Endings = ["", "-wal", "-shm", "-journal"];
    private static readonly Encoding[] Encodings = [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>Those of these texts that stand anywhere in it, as SQLite may write them, with the file.</summary>
    public static IReadOnlyList<string> LeftIn(string database, params IEnumerable<string> texts)
    {
        var files = Endings.Select(ending => database + ending).Where(File.Exists)
            .Select(file => (Name: Path.GetFileName(file), Bytes: Read(file))).ToList();
        return [.. from text in texts
                   from file in files
                   where Encodings.Any(encoding => file.Bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0)
                   select $"{text} in {file.Name}"];
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
