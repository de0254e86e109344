using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>What there is to say about one user at one moment. Closed.</summary>
public abstract record Inspection
{
    private Inspection()
    {
    }

    /// <param name="At">The moment that was asked about, UTC; null for now.</param>
    /// <param name="Answer">What held then.</param>
    /// <param name="Now">What holds now, where that is not what was asked; null also for a user who is gone.</param>
    /// <param name="Timeline">The changes that touched the answer, whenever they were, the newest first; as far as the record is the actor's.</param>
    /// <param name="IsCut">There are older changes than those.</param>
    public sealed record Found(
        DateTimeOffset? At, InspectedUser Answer, InspectedUser? Now, IReadOnlyList<AuditEntry> Timeline, bool IsCut) : Inspection;

    /// <summary>There was such a user.</summary>
    public sealed record Removed(AuditEntry Removal) : Inspection;

    /// <summary>At that moment the user was not in the directory yet.</summary>
    /// <param name="Email">Whom the question was about.</param>
    public sealed record NotYet(string Email, DateTimeOffset At) : Inspection;

    /// <summary>At that moment the user was nowhere that exists for the actor.</summary>
    /// <inheritdoc cref="NotYet"/>
    public sealed record Elsewhere(string Email, DateTimeOffset At) : Inspection;

    /// <summary>What the record told about the user was erased, so that what they were cannot be rebuilt.</summary>
    public sealed record Erased(long Id) : Inspection;
}
