namespace BusinessTexting.Core.Audit;

/// <summary>One change on the record: who, when, what, which resource, before and after. What tells who a user is stands apart, in
/// <see cref="Personal"/>, so that a person can be erased while the chain of entries holds; this class puts the two together again.</summary>
public sealed class AuditEntry
{
    /// <summary>What is read in place of a personal field that was erased.</summary>
    public const string Erased = "(erased)";

    /// <summary>The place in the record, from 1 on, without a gap.</summary>
    public long Id { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of who asked.</summary>
    public required string Actor { get; init; }

    /// <summary>Empty for who has no account: a command, the console itself.</summary>
    public string ActorEmail { get; init; } = "";

    /// <summary>The role they had then; empty for nobody.</summary>
    public string ActorRole { get; init; } = "";

    /// <summary>The network address they came from; empty for a command and the console itself.</summary>
    public string ActorAddress { get; init; } = "";

    public required AuditAction Action { get; init; }

    public required AuditResource Resource { get; init; }

    /// <summary>Null for what has no id: an import, the policy.</summary>
    public long? ResourceId { get; init; }

    /// <summary>What people call the resource: a user's e-mail, a location's name.</summary>
    public required string ResourceName { get => Personal is null ? OpenName : Personal.Name; init => OpenName = value; }

    /// <summary>The changed fields and their values before, as a JSON object of texts; empty for something new.</summary>
    public string Before { get => Personal is null ? OpenBefore : Personal.CompleteBefore(OpenBefore); init => OpenBefore = value; }

    /// <summary>The changed fields and their values after, as a JSON object of texts; empty for something removed.</summary>
    public string After { get => Personal is null ? OpenAfter : Personal.CompleteAfter(OpenAfter); init => OpenAfter = value; }

    /// <summary>Why, in the actor's own words; empty where they did not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Shared by the entries of one operation.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>The entry whose change this one takes back; null for all others.</summary>
    public long? Undoes { get; init; }

    /// <summary>The resource's name as far as it is not personal.</summary>
    public string OpenName { get; private init; } = "";

    /// <summary><see cref="Before"/> with the values of personal fields left empty.</summary>
    public string OpenBefore { get; private init; } = "";

    /// <summary><see cref="After"/> with the values of personal fields left empty.</summary>
    public string OpenAfter { get; private init; } = "";

    /// <summary>What was set apart; null for an entry that is about no user.</summary>
    public PersonalDetails? Personal { get; init; }

    /// <summary>What the chain knows of <see cref="Personal"/>; empty without.</summary>
    public string PersonalHash { get; init; } = "";

    /// <summary>The hash of the entry before this one.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>Over everything above but <see cref="Personal"/>.</summary>
    public string Hash { get; init; } = "";
}
