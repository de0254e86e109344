using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Support;

/// <summary>What stands in one column of a case's users.csv, row by row, and what the import finds there: whatever else takes such a value has
/// to find the same.</summary>
internal static class CaseRows
{
    // What only a file can have: a cell of two rows.
    private static readonly FileProblemCode[] OfRows = [FileProblemCode.EmailDoubled, FileProblemCode.NumberDoubled];

    public static async Task<IReadOnlyList<Row>> OfAsync(string folder, UserColumn column)
    {
        using var desk = new ImportDesk();
        using var files = DirectoryFiles.InFolder(CaseFolder.Of(folder));
        var preview = await desk.Service.PreviewAsync(files, new ImportOptions { SkipBadRows = true }, progress: null, Actors.Full, CancellationToken.None);
        var report = Assert.IsType<ImportPreview.Ready>(preview).Report;
        using var csv = CsvFile.Open(File.OpenRead(Path.Combine(CaseFolder.Of(folder), DirectoryFileNames.Users)), FileLayouts.Users.IsHeader);
        var header = new FileHeader<UserColumn>(FileLayouts.Users, csv.Read()!);
        var rows = new List<Row>();
        while (csv.Read() is { } record)
        {
            var name = header.NameOf(column);
            rows.Add(new Row(
                record.Cells[header.PlacesOf(column)[0]],
                report.Problems.First.Any(problem => problem.Line == record.Line && problem.Column == name && !OfRows.Contains(problem.Code)),
                [.. report.Notices.First.Where(notice => notice.Line == record.Line && notice.Column == name).Select(notice => notice.Code.ToString())]));
        }

        return rows;
    }

    /// <param name="IsRefused">There is a problem with it.</param>
    /// <param name="Notices">The codes, in order.</param>
    internal sealed record Row(string Value, bool IsRefused, IReadOnlyList<string> Notices);
}
