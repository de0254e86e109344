namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>How entries are written to a file.</summary>
public enum AuditFormat
{
    /// <summary>For spreadsheets; every value marked as text.</summary>
    Csv,

    /// <summary>One JSON object a line, for programs.</summary>
    JsonLines,
}
