using BusinessTexting.Core.Directory;

namespace BusinessTexting.Core.Files;

/// <summary>Reads the values of one record and gathers what is wrong with them. A value whose column is absent is null.</summary>
internal sealed class FileRow<TColumn>
    where TColumn : struct, Enum
{
    private readonly FileHeader<TColumn> _header;
    private readonly FileRecord _record;
    private List<FileProblem>? _problems;
    private List<FileNotice>? _notices;

    public FileRow(FileHeader<TColumn> header, FileRecord record)
    {
        (_header, _record) = (header, record);
        if (record.IsTooLong)
        {
            Refuse("", "", FileProblemCode.RecordTooLong);
        }
        else if (record.HasBadQuote)
        {
            Refuse("", Beginning(), FileProblemCode.QuoteUnbalanced);
        }
        else if (HasCellsWithoutColumn())
        {
            Refuse("", Beginning(), FileProblemCode.CellCountWrong, $"{record.Cells.Count}/{header.Width}");
        }
        else if (record.EndsWithFile && record.Cells.Count < header.Width)
        {
            Refuse("", Beginning(), FileProblemCode.RecordCutOff, $"{record.Cells.Count}/{header.Width}");
        }
        else if (record.Cells.Any(cell => cell.Contains(FileCell.NotUtf8, StringComparison.Ordinal)))
        {
            Refuse("", Beginning(), FileProblemCode.NotUtf8);
        }

        IsBroken = _problems is not null;
    }

    /// <summary>The record is broken as a whole, so that its single values are not judged.</summary>
    public bool IsBroken { get; }

    /// <summary>The record may have swallowed others, or its own end is lost: whom it is about cannot be told.</summary>
    public bool IsAboutNobody => _record is { HasBadQuote: true } or { IsTooLong: true } || (IsBroken && _record.EndsWithFile);

    public IReadOnlyList<FileProblem> Problems => _problems ?? [];

    public IReadOnlyList<FileNotice> Notices => _notices ?? [];

    /// <summary>A text of any length without control characters and invisible marks; null also when it has nothing else.</summary>
    public string? Text(TColumn column, int maximum = int.MaxValue) =>
        IsBroken || _header.PlacesOf(column) is not [var place, ..] || place >= _record.Cells.Count ? null : Text(place, maximum);

    private string? Text(int place, int maximum)
    {
        var written = FileCell.Clean(_record.Cells[place]);
        var (text, removed) = NormalizedText.Of(written);
        if (text is "" && removed is not "")
        {
            return Refuse(_header.Names[place], written, FileProblemCode.OnlyInvisibleMarks, removed);
        }

        if (!PlainText.IsFaultless(text))
        {
            return Refuse(_header.Names[place], text, FileProblemCode.ControlCharacter);
        }

        if (removed is not "")
        {
            Note(_header.Names[place], written, FileNoticeCode.InvisibleMarkRemoved, removed);
        }

        return text.Length > maximum ? Refuse(_header.Names[place], text, FileProblemCode.TooLong, $"{maximum}") : text;
    }

    public string? RequiredText(TColumn column, int maximum = int.MaxValue)
    {
        if (!IsBroken && _header.PlacesOf(column) is [var place, ..] && place >= _record.Cells.Count)
        {
            return Refuse(_header.NameOf(column), Beginning(), FileProblemCode.CellCountWrong, $"{_record.Cells.Count}/{_header.Width}");
        }

        var text = Text(column, maximum);
        return text is "" ? Refuse(_header.NameOf(column), "", FileProblemCode.ValueMissing) : text;
    }

    /// <summary>The column is there and its cell holds nothing.</summary>
    public bool IsBlank(TColumn column) => !IsBroken && Written(column) is "";

    /// <summary>What stands in the column's place, as it was written and even in a broken record.</summary>
    public string? Written(TColumn column) =>
        _header.PlacesOf(column) is [var place, ..] && place < _record.Cells.Count ? FileCell.Clean(_record.Cells[place]) : null;

    public TValue? OneOf<TValue>(TColumn column, ClosedSet<TValue> set)
        where TValue : struct, Enum
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var value = set.Find(text);
        if (value is null)
        {
            Refuse(_header.NameOf(column), text, FileProblemCode.NotOneOf, set.Allowed);
        }

        return value;
    }

    /// <summary>The cells of a column that may stand several times; bad ones are reported and left out.</summary>
    public IReadOnlyList<TValue> EachOf<TValue>(TColumn column, ClosedSet<TValue> set)
        where TValue : struct, Enum
    {
        var values = new List<TValue>();
        foreach (var place in IsBroken ? [] : _header.PlacesOf(column))
        {
            var text = place < _record.Cells.Count ? Text(place, int.MaxValue) : null;
            if (text is not null && set.Find(text) is { } value)
            {
                values.Add(value);
            }
            else if (text is not null)
            {
                Refuse(_header.Names[place], text, FileProblemCode.NotOneOf, set.Allowed);
            }
        }

        return values;
    }

    /// <returns>Null, so that a reader can refuse a value and return it as absent in one go.</returns>
    public string? Refuse(TColumn column, string value, FileProblemCode code, string detail = "") => Refuse(_header.NameOf(column), value, code, detail);

    public void Note(TColumn column, string value, FileNoticeCode code, string detail = "") => Note(_header.NameOf(column), value, code, detail);

    // Spreadsheets add an empty cell at the end, and leave empty ones out.
    private bool HasCellsWithoutColumn()
    {
        var count = _record.Cells.Count;
        var isFilled = false;
        for (var place = _header.Width; place < count; place++)
        {
            isFilled |= !string.IsNullOrWhiteSpace(_record.Cells[place]);
        }

        return isFilled || count > _header.Names.Count + 1;
    }

    private string Beginning() => _record.Cells is [var first, ..] ? first.Trim().Replace(FileCell.NotUtf8, '\uFFFD') : "";

    private string? Refuse(string column, string value, FileProblemCode code, string detail = "")
    {
        (_problems ??= []).Add(new FileProblem(_header.Layout.File, _record.Line, column, Excerpt(value), code, detail));
        return null;
    }

    private void Note(string column, string value, FileNoticeCode code, string detail) =>
        (_notices ??= []).Add(new FileNotice(_header.Layout.File, _record.Line, column, value, code, detail));

    // A cell may be as long as a file; a message should not.
    private static string Excerpt(string value) => value.Length <= 200 ? value : string.Concat(value.AsSpan(0, 200), "…");
}
