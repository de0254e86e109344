using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Support;

/// <summary>What stands in one column of a case's users.csv, row by row, and what the import of that row alone finds there: whatever else takes
/// such a value has to find the same.</summary>
internal static class CaseRows
{
    public static async Task<IReadOnlyList<Row>> OfAsync(string folder, UserColumn column)
    {
        using var desk = new ImportDesk();
        desk.Folder.Locations = await File.ReadAllTextAsync(Path.Combine(CaseFolder.Of(folder), DirectoryFileNames.Locations), CancellationToken.None);
        var lines = await File.ReadAllLinesAsync(Path.Combine(CaseFolder.Of(folder), DirectoryFileNames.Users), CancellationToken.None);
        var rows = new List<Row>();
        foreach (var line in lines.Skip(1))
        {
            desk.Folder.Users = $"{lines[0]}\n{line}\n";
            rows.Add(Of(await desk.PreviewAsync(), desk.Folder.At(DirectoryFileNames.Users), column));
        }

        return rows;
    }

    private static Row Of(ImportReport report, string file, UserColumn column)
    {
        using var csv = CsvFile.Open(File.OpenRead(file), FileLayouts.Users.IsHeader);
        var header = new FileHeader<UserColumn>(FileLayouts.Users, csv.Read()!);
        var name = header.NameOf(column);
        return new Row(
            csv.Read()!.Cells[header.PlacesOf(column)[0]],
            report.Problems.First.Any(problem => problem.Line == 2 && problem.Column == name),
            [.. report.Notices.First.Where(notice => notice.Line == 2 && notice.Column == name).Select(notice => notice.Code.ToString())]);
    }

    /// <param name="IsRefused">There is a problem with it.</param>
    /// <param name="Notices">The codes, in order.</param>
    internal sealed record Row(string Value, bool IsRefused, IReadOnlyList<string> Notices);
}
