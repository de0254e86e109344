using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Audit;

/// <summary>A fact or choice in which two users differ, or one user at two moments.</summary>
/// <param name="Field">As the record names it.</param>
/// <param name="Left">As the record writes it; empty for none.</param>
/// <param name="Right">Likewise.</param>
public sealed record FactDifference(AuditResource Resource, string Field, string Left, string Right)
{
    /// <summary>All that differ of those that an answer can follow from: the user's own first, then the location's and the organization's.</summary>
    public static IReadOnlyList<FactDifference> Between(UserDetails left, UserDetails right) =>
    [
        .. Between(AuditResource.User, AuditFields.Of(left.User, left.Location?.Name ?? ""), AuditFields.Of(right.User, right.Location?.Name ?? "")),
        .. Between(AuditResource.Location, Fields(left.Location), Fields(right.Location)),
        .. Between(AuditResource.Organization, AuditFields.Of(left.Organization), AuditFields.Of(right.Organization)),
    ];

    private static SortedDictionary<string, string> Fields(Location? location) => location is null ? [] : AuditFields.Of(location);

    private static IEnumerable<FactDifference> Between(AuditResource resource, SortedDictionary<string, string> left, SortedDictionary<string, string> right) =>
        EvidenceFields.Of(resource)
            .Select(field => new FactDifference(resource, field, left.GetValueOrDefault(field, ""), right.GetValueOrDefault(field, "")))
            .Where(fact => fact.Left != fact.Right);
}
