namespace BusinessTexting.Console.Components.Editing;

public static class EditedFields
{
    /// <summary>The id of the control of a field. A page edits one form, so the field's name is enough.</summary>
    public static string IdOf(string field) => "field-" + field.ToLowerInvariant();
}
