namespace BusinessTexting.Core.Files;

/// <summary>One record of a CSV file, before its cells are understood.</summary>
/// <param name="Line">Where the record begins, from 1 on.</param>
/// <param name="HasBadQuote">A quote was opened and not closed, or stands inside a cell that is not quoted.</param>
public sealed record FileRecord(int Line, IReadOnlyList<string> Cells, bool HasBadQuote = false);
