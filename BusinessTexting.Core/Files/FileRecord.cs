namespace BusinessTexting.Core.Files;

/// <summary>One record of a CSV file, before its cells are understood.</summary>
/// <param name="Line">Where the record begins, from 1 on.</param>
/// <param name="HasBadQuote">A quote was opened and not closed, or stands inside a cell that is not quoted.</param>
/// <param name="IsTooLong">It is longer than any record may be; its cells were not kept, and nothing after it is read.</param>
/// <param name="EndsWithFile">No line end follows it, as where a file was cut off.</param>
public sealed record FileRecord(int Line, IReadOnlyList<string> Cells, bool HasBadQuote = false, bool IsTooLong = false, bool EndsWithFile = false);
