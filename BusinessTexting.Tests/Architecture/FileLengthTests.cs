using System.Globalization;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Architecture;

public class FileLengthTests
{
    private static readonly string[] NotWrittenByUs = ["artifacts", "bin", "obj", "node_modules", "Migrations"];

    [Fact]
    public void No_file_outgrows_its_reader()
    {
        var tooLong = TooLong("*.cs", budget: 250).Concat(TooLong("*.razor", budget: 150)).Order(StringComparer.Ordinal).ToList();

        Assert.True(tooLong is [], $"Too long; split by what changes together:\n{string.Join('\n', tooLong)}");
    }

    private static IEnumerable<string> TooLong(string pattern, int budget) =>
        from file in Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file)
        where !path.Split(Path.DirectorySeparatorChar).SkipLast(1).Any(folder => folder.StartsWith('.') || NotWrittenByUs.Contains(folder, StringComparer.Ordinal))
        let lines = File.ReadLines(file).Count()
        where lines > budget
        select string.Create(CultureInfo.InvariantCulture, $"{path}: {lines} lines, {budget} allowed");
}
