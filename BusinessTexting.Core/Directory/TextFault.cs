namespace BusinessTexting.Core.Directory;

/// <param name="Position">Where it stands, in UTF-16 units from 0.</param>
public readonly record struct TextFault(TextFaultKind Kind, int Position);
