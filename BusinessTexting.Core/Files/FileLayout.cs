namespace BusinessTexting.Core.Files;

/// <summary>The columns a CSV file may have.</summary>
/// <param name="Licenses">Tells the license columns, which go by many names and may stand several times; null for a file without them.</param>
public sealed record FileLayout<TColumn>(
    string File, IReadOnlyList<FileLayout<TColumn>.Known> Columns, Func<string, FileLayout<TColumn>.License?>? Licenses = null)
    where TColumn : struct, Enum
{
    public Known? Find(string name) => Columns.FirstOrDefault(known => known.Key == FileHeaderName.Of(name));

    /// <summary>Whether a cell is the name of a column, so that its line may be the header line.</summary>
    public bool Knows(string cell) => FileCell.Clean(cell) is { Length: > 0 } name && (Find(name) is not null || Licenses?.Invoke(name) is not null);

    /// <summary>Whether these cells are a header line: every column that has to be there is.</summary>
    public bool IsHeader(IReadOnlyList<string> cells)
    {
        var names = cells.Select(cell => FileHeaderName.Of(FileCell.Clean(cell))).ToHashSet(StringComparer.Ordinal);
        return Columns.Where(column => column.IsRequired)
            .All(required => Columns.Any(column => column.Column.Equals(required.Column) && names.Contains(column.Key)));
    }

    /// <param name="Name">As it is written.</param>
    public sealed record Known(TColumn Column, string Name, bool IsRequired = false)
    {
        internal string Key { get; } = FileHeaderName.Of(Name);
    }

    /// <param name="Column">Null for a product that says nothing about the license.</param>
    /// <param name="IsUnderstood">False for a name that no list knows.</param>
    public sealed record License(TColumn? Column, bool IsUnderstood);
}
