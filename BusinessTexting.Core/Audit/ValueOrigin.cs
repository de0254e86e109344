namespace BusinessTexting.Core.Audit;

/// <summary>Where a value came from: the latest entry that set it.</summary>
/// <param name="By">Who, as the record names them.</param>
/// <param name="At">UTC.</param>
/// <param name="Entry">Its place in the record.</param>
public sealed record ValueOrigin(OriginKind Kind, string By, DateTimeOffset At, long Entry)
{
    private const string CommandLine = "command line";

    /// <param name="isOfImport">Whether the entry is one of many that an import made.</param>
    public static ValueOrigin Of(AuditEntry entry, bool isOfImport) => new(
        isOfImport ? OriginKind.Import
        : entry.Undoes is not null ? OriginKind.Undo
        : entry.Actor.StartsWith(CommandLine, StringComparison.Ordinal) ? OriginKind.Command
        : OriginKind.Edit,
        entry.Actor,
        entry.At,
        entry.Id);
}

/// <summary>How a value got where it is.</summary>
public enum OriginKind
{
    /// <summary>On a page, or by a program through the API.</summary>
    Edit,
    Import,
    Command,

    /// <summary>By taking back another change.</summary>
    Undo,
}
