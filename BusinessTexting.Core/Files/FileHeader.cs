using System.Text;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Files;

/// <summary>A header line: which column stands where.</summary>
public sealed class FileHeader<TColumn>
    where TColumn : struct, Enum
{
    /// <summary>How many columns a file may have.</summary>
    public const int MostColumns = 1000;

    /// <summary>How long the header line may be, in bytes.</summary>
    public const int MostBytes = 256 * 1024;

    // What one notice says about columns; a thousand names fill a screen.
    private const int NamesLength = 2000;

    private readonly Dictionary<TColumn, List<int>> _places = [];
    private readonly List<FileProblem> _problems = [];
    private readonly List<FileNotice> _notices = [];
    private readonly List<string> _unused = [];

    /// <param name="header">The record with the names.</param>
    public FileHeader(FileLayout<TColumn> layout, FileRecord header)
    {
        (Layout, Names) = (layout, IsTooLong(header) ? [] : [.. header.Cells.Select(FileCell.Clean)]);
        Width = Names.Count;
        while (Width > 0 && Names[Width - 1] is "")
        {
            Width--;
        }

        if (Fault(header) is { } fault)
        {
            _problems.Add(new FileProblem(layout.File, header.Line, "", "", fault));
            return;
        }

        for (var place = 0; place < Width; place++)
        {
            Place(place, header.Line);
        }

        NoteUnused(header.Line);
        _problems.AddRange(layout.Columns
            .Where(column => column.IsRequired && !_places.ContainsKey(column.Column))
            .Select(column => new FileProblem(layout.File, header.Line, column.Name, "", FileProblemCode.ColumnMissing)));
    }

    public FileLayout<TColumn> Layout { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of columns, without those at the end that have no name.</summary>
    public int Width { get; }

    public IReadOnlyList<FileProblem> Problems => _problems;

    public IReadOnlyList<FileNotice> Notices => _notices;

    /// <summary>Where the column stands: nowhere, once, or several times where that is allowed.</summary>
    public IReadOnlyList<int> PlacesOf(TColumn column) => _places.TryGetValue(column, out var places) ? places : [];

    /// <summary>The column's name as the file writes it.</summary>
    public string NameOf(TColumn column) => PlacesOf(column) is [var place, ..] ? Names[place] : "";

    private static bool IsTooLong(FileRecord header) =>
        header.IsTooLong || header.Cells.Count > MostColumns || header.Cells.Sum(cell => Encoding.UTF8.GetByteCount(cell) + 1) > MostBytes;

    // Bytes that are no text in the very first line: a picture, a workbook, a text in another encoding.
    private FileProblemCode? Fault(FileRecord header) =>
        Names.Any(name => !PlainText.IsFaultless(name.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' '))) ? FileProblemCode.NotText
        : IsTooLong(header) ? FileProblemCode.HeaderTooLong
        : header.HasBadQuote ? FileProblemCode.HeaderNotReadable
        : null;

    private void Place(int place, int line)
    {
        var name = Names[place];
        var license = Layout.Licenses?.Invoke(name);
        if (license is { IsUnderstood: false })
        {
            _problems.Add(new FileProblem(Layout.File, line, name, "", FileProblemCode.LicenseColumnUnknown));
        }
        else if (license is { Column: { } several })
        {
            PlacesFor(several).Add(place);
        }
        else if (license is not null || Layout.Find(name) is not { } column)
        {
            _unused.Add(name);
        }
        else if (PlacesFor(column.Column) is { Count: > 0 } places)
        {
            _problems.Add(new FileProblem(Layout.File, line, name, "", FileProblemCode.ColumnDoubled, Names[places[0]]));
        }
        else
        {
            PlacesFor(column.Column).Add(place);
        }
    }

    private List<int> PlacesFor(TColumn column)
    {
        if (!_places.TryGetValue(column, out var places))
        {
            _places[column] = places = [];
        }

        return places;
    }

    private void NoteUnused(int line)
    {
        var named = _unused.FindAll(name => name.Length > 0);
        var names = string.Join(", ", named.Select(name => $"“{name}”"));
        if (named is [var only])
        {
            _notices.Add(new FileNotice(Layout.File, line, Excerpt(only), "", FileNoticeCode.ColumnIgnored));
        }
        else if (named is not [])
        {
            _notices.Add(new FileNotice(Layout.File, line, "", $"{named.Count}", FileNoticeCode.ColumnsIgnored, Excerpt(names)));
        }
    }

    private static string Excerpt(string text) => text.Length <= NamesLength ? text : string.Concat(text.AsSpan(0, NamesLength), "…");
}
