namespace BusinessTexting.Core.Eligibility;

/// <summary>One value a rule looked at.</summary>
/// <param name="Value">As stored: a name, a number, a version, or the name of an enum member; empty when there is none.</param>
public readonly record struct Evidence(EvidenceKind Kind, string Value);
