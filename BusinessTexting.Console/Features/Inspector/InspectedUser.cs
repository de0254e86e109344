using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>One user's answer: what was decided, by which policy, and where every value came from.</summary>
/// <param name="PolicyIsKnown">False where the record does not say which policy held then, so that today's stands in.</param>
/// <param name="Origins">Of the values whose origin is on the actor's part of the record.</param>
public sealed record InspectedUser(UserDetails Details, EligibilityPolicy Policy, bool PolicyIsKnown, IReadOnlyList<FieldOrigin> Origins)
{
    public ValueOrigin? OriginOf(EvidenceKind kind) => kind.RecordedAs is var (resource, field) ? OriginOf(resource, field) : null;

    public ValueOrigin? OriginOf(AuditResource resource, string field) =>
        Origins.FirstOrDefault(origin => origin.Resource == resource && origin.Field == field)?.Origin;
}

/// <summary>Where one value came from.</summary>
/// <param name="Field">As the record names it.</param>
public sealed record FieldOrigin(AuditResource Resource, string Field, ValueOrigin Origin);
