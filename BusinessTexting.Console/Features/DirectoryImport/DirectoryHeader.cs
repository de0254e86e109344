using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Reads the header line of a CSV file: the first line, or one below what programs and people put above it.</summary>
internal static class DirectoryHeader
{
    /// <summary>Null when there is no usable one; the report then says why.</summary>
    public static FileHeader<TColumn>? Read<TColumn>(CsvFile file, FileLayout<TColumn> layout, ImportReportBuilder? report)
        where TColumn : struct, Enum
    {
        var above = new List<FileRecord>();
        foreach (var record in file.ReadHead())
        {
            if (layout.IsHeader(record.Cells))
            {
                return Read(layout, record, above, report);
            }

            above.Add(record);
        }

        if (above is [])
        {
            report?.Add(new FileProblem(layout.File, null, "", "", FileProblemCode.HeaderMissing));
            return null;
        }

        // What is wrong is told of the line that looks most like a header line.
        return Read(layout, above.MaxBy(record => record.Cells.Count(cell => layout.Knows(cell)))!, [], report);
    }

    private static FileHeader<TColumn>? Read<TColumn>(
        FileLayout<TColumn> layout, FileRecord record, IReadOnlyList<FileRecord> above, ImportReportBuilder? report)
        where TColumn : struct, Enum
    {
        var header = new FileHeader<TColumn>(layout, record);
        if (above is [var first, ..])
        {
            report?.Add(new FileNotice(layout.File, record.Line, "", first.Cells[0], FileNoticeCode.LinesSkipped));
        }

        report?.Add(header.Problems);
        report?.Add(header.Notices);
        return header.Problems is [] ? header : null;
    }
}
