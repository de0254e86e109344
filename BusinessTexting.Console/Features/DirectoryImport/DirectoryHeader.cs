using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Reads the header line of a CSV file.</summary>
internal static class DirectoryHeader
{
    /// <summary>Null when there is no usable one; the report then says why.</summary>
    public static FileHeader<TColumn>? Read<TColumn>(CsvFile file, FileLayout<TColumn> layout, ImportReportBuilder? report)
        where TColumn : struct, Enum
    {
        if (file.Read() is not { } record)
        {
            report?.Add(new FileProblem(layout.File, null, "", "", FileProblemCode.HeaderMissing));
            return null;
        }

        var header = new FileHeader<TColumn>(layout, record);
        report?.Add(header.Problems);
        report?.Add(header.Notices);
        return header.Problems is [] ? header : null;
    }
}
