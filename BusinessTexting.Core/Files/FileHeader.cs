namespace BusinessTexting.Core.Files;

/// <summary>A header line: which column stands where.</summary>
public sealed class FileHeader<TColumn>
    where TColumn : struct, Enum
{
    private readonly Dictionary<TColumn, List<int>> _places = [];
    private readonly List<FileProblem> _problems = [];
    private readonly List<FileNotice> _notices = [];

    /// <param name="header">The first record of the file.</param>
    public FileHeader(FileLayout<TColumn> layout, FileRecord header)
    {
        (Layout, Names) = (layout, [.. header.Cells.Select(FileCell.Clean)]);
        if (Fault(header) is { } fault)
        {
            _problems.Add(new FileProblem(layout.File, header.Line, "", "", fault));
            return;
        }

        for (var place = 0; place < Names.Count; place++)
        {
            Place(place, header.Line);
        }

        _problems.AddRange(layout.Columns
            .Where(column => column.IsRequired && !_places.ContainsKey(column.Column))
            .Select(column => new FileProblem(layout.File, header.Line, column.Name, "", FileProblemCode.ColumnMissing)));
    }

    public FileLayout<TColumn> Layout { get; }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<FileProblem> Problems => _problems;

    public IReadOnlyList<FileNotice> Notices => _notices;

    /// <summary>Where the column stands: nowhere, once, or several times where that is allowed.</summary>
    public IReadOnlyList<int> PlacesOf(TColumn column) => _places.TryGetValue(column, out var places) ? places : [];

    /// <summary>The column's name as the file writes it.</summary>
    public string NameOf(TColumn column) => PlacesOf(column) is [var place, ..] ? Names[place] : "";

    // Bytes that are no text in the very first line: a picture, a workbook, a text in another encoding.
    private FileProblemCode? Fault(FileRecord header) =>
        Names.Any(name => name.Any(character => char.IsControl(character) || character == FileCell.NotUtf8)) ? FileProblemCode.NotText
        : header.HasBadQuote ? FileProblemCode.HeaderNotReadable
        : null;

    private void Place(int place, int line)
    {
        var name = Names[place];
        if (Layout.Columns.FirstOrDefault(known => known.Matches(name)) is not { } column)
        {
            _notices.Add(new FileNotice(Layout.File, line, name, "", FileNoticeCode.ColumnIgnored));
        }
        else if (!_places.TryGetValue(column.Column, out var places))
        {
            _places[column.Column] = [place];
        }
        else if (column.IsPrefix)
        {
            places.Add(place);
        }
        else
        {
            _problems.Add(new FileProblem(Layout.File, line, name, "", FileProblemCode.ColumnDoubled, Names[places[0]]));
        }
    }
}
