namespace BusinessTexting.Console.Components.Controls;

/// <summary>What a control inside a <see cref="Field"/> must carry to be tied to its label, help and error.</summary>
public sealed record FieldContext(string Id, string? DescribedBy, bool Invalid)
{
    /// <summary>For aria-invalid, which is left out rather than said to be false.</summary>
    public string? AriaInvalid => Invalid ? "true" : null;
}
