namespace BusinessTexting.Core.Audit;

/// <summary>One change on the record: who, when, what, which resource, before and after.</summary>
public sealed class AuditEntry
{
    /// <summary>The place in the record, from 1 on.</summary>
    public long Id { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of who asked.</summary>
    public required string Actor { get; init; }

    public required AuditAction Action { get; init; }

    public required AuditResource Resource { get; init; }

    /// <summary>Null for what has no id: an import, the policy.</summary>
    public long? ResourceId { get; init; }

    /// <summary>What people call the resource: a user's e-mail, a location's name.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The changed fields and their values before, as a JSON object of texts; empty for something new.</summary>
    public string Before { get; init; } = "";

    /// <summary>The changed fields and their values after, as a JSON object of texts; empty for something removed.</summary>
    public string After { get; init; } = "";

    /// <summary>Shared by the entries of one operation.</summary>
    public required Guid CorrelationId { get; init; }
}
