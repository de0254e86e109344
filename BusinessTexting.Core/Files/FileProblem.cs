namespace BusinessTexting.Core.Files;

/// <summary>One thing wrong with what was to be imported, as data; put into words only at the edge.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">Where the record begins, from 1 on; null when the whole file is meant.</param>
/// <param name="Column">The column or JSON property; empty when the whole line is meant.</param>
/// <param name="Value">The value as it was written.</param>
/// <param name="Detail">What else the words need: the values allowed, the other line, who holds a number.</param>
public sealed record FileProblem(string File, int? Line, string Column, string Value, FileProblemCode Code, string Detail = "")
{
    /// <summary>Whether it spoils one row only, which can be skipped. A bad organization.json cannot.</summary>
    public bool IsSkippable => Code >= FileProblemCode.NotUtf8 && File != DirectoryFileNames.Organization;
}
