using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>One record that an import adds, changes or removes.</summary>
/// <param name="Name">A user's e-mail, a location's or the organization's name.</param>
/// <param name="Line">Of the row; null for organization.json and for removed users.</param>
/// <param name="Fields">What differs; for something added or removed every field with a value.</param>
public sealed record RecordChange(AuditResource Resource, string Name, int? Line, IReadOnlyList<FieldChange> Fields);

/// <summary>One field before and after.</summary>
/// <param name="Field">The name as in the record: <c>primaryNumber</c>.</param>
/// <param name="Before">As in the record; empty for something added.</param>
/// <param name="After">As in the record; empty for something removed.</param>
public sealed record FieldChange(string Field, string Before, string After);
