namespace BusinessTexting.Core.Files;

/// <summary>The columns a CSV file may have.</summary>
public sealed record FileLayout<TColumn>(string File, IReadOnlyList<FileLayout<TColumn>.Known> Columns)
    where TColumn : struct, Enum
{
    /// <param name="Name">The name, or what the name begins with.</param>
    /// <param name="IsPrefix">Any column whose name begins so, as often as it occurs.</param>
    public sealed record Known(TColumn Column, string Name, bool IsRequired = false, bool IsPrefix = false)
    {
        public bool Matches(string name) => IsPrefix
            ? name.StartsWith(Name, StringComparison.OrdinalIgnoreCase)
            : name.Equals(Name, StringComparison.OrdinalIgnoreCase);
    }
}
