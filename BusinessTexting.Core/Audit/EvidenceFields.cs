using System.Diagnostics;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Audit;

/// <summary>Which recorded field a piece of evidence is the value of.</summary>
public static class EvidenceFields
{
    extension(EvidenceKind kind)
    {
        public (AuditResource Resource, string Field) RecordedAs => kind switch
        {
            EvidenceKind.CustomerType => (AuditResource.Organization, "customerType"),
            EvidenceKind.CallingPlanCountries => (AuditResource.Organization, "callingPlanCountries"),
            EvidenceKind.AddOn => (AuditResource.Organization, "businessTextingAddOn"),
            EvidenceKind.DataRegion => (AuditResource.Organization, "dataRegion"),
            EvidenceKind.Location => (AuditResource.User, AuditFields.UserLocation),
            EvidenceKind.LocationCountry => (AuditResource.Location, "country"),
            EvidenceKind.PstnConnection => (AuditResource.Location, "pstnConnection"),
            EvidenceKind.License => (AuditResource.User, "license"),
            EvidenceKind.PrimaryNumber or EvidenceKind.AreaCode => (AuditResource.User, "primaryNumber"),
            EvidenceKind.NumberSource => (AuditResource.User, "numberSource"),
            EvidenceKind.NumberTexting => (AuditResource.User, "numberTexting"),
            EvidenceKind.DesktopAppVersion => (AuditResource.User, "desktopAppVersion"),
            EvidenceKind.MobileAppVersion => (AuditResource.User, "mobileAppVersion"),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Every field of this resource that an answer can follow from: what the rules look at, and the choice.</summary>
    public static IReadOnlySet<string> Of(AuditResource resource) => ByResource.GetValueOrDefault(resource) ?? [];

    private static readonly Dictionary<AuditResource, HashSet<string>> ByResource = Enum.GetValues<EvidenceKind>()
        .Select(kind => kind.RecordedAs)
        .Append((AuditResource.Organization, AuditFields.TextingDefault))
        .Append((AuditResource.Location, AuditFields.TextingDefault))
        .Append((AuditResource.User, AuditFields.Texting))
        .GroupBy(pair => pair.Item1)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Item2).ToHashSet(StringComparer.Ordinal));
}
