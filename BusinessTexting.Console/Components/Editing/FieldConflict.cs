namespace BusinessTexting.Console.Components.Editing;

/// <summary>A field whose saved value differs from the one a person is about to save.</summary>
/// <param name="Field">The field's name as the form has it.</param>
/// <param name="Label">The field's name as people read it.</param>
/// <param name="Theirs">The value saved now, as it is shown.</param>
/// <param name="Mine">The value in the form, as it is shown.</param>
public sealed record FieldConflict(string Field, string Label, string Theirs, string Mine);
