namespace BusinessTexting.Core.Audit;

/// <summary>What kind of thing an entry is about. Stored by name: never rename a member.</summary>
public enum AuditResource
{
    Organization,
    Location,
    User,
    Directory,
    Policy,
    Administrator,

    /// <summary>The record itself.</summary>
    Record,

    /// <summary>What a program comes in with.</summary>
    ApiKey,
}
