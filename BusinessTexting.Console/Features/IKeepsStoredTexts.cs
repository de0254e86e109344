namespace BusinessTexting.Console.Features;

/// <summary>A form that knows what was stored when it was loaded: what was stored under other rules may stay.</summary>
internal interface IKeepsStoredTexts
{
    /// <summary>Null for a field that is not kept, and for something new.</summary>
    string? StoredText(string field);
}
