using System.Diagnostics;
using System.Globalization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.WebUtilities;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>A proposed change as an address says it, by the names of the record: <c>/impact/users.csv?of=location&amp;id=3&amp;country=US</c>.</summary>
public static class ImpactAddress
{
    private const string Kind = "of";
    private const string OrganizationKind = "organization";
    private const string LocationKind = "location";
    private const string PolicyKind = "policy";
    private const string LocationId = "id";
    private const string Default = "textingDefault";

    /// <summary>Where the list of users is downloaded from whom the change would concern.</summary>
    public static string Of(ProposedChange change) => QueryHelpers.AddQueryString(ImpactExport.Path, Parts(change).Where(part => part.Value is not null));

    /// <summary>Null for what is no change, or says anything that is not understood: the answer would be to another question.</summary>
    /// <param name="policy">Stands in for what a proposed policy leaves out.</param>
    /// <param name="misfits">The names of the parts that do not belong to such a change, are missing, or have a value that they do not take.</param>
    public static ProposedChange? Parse(IQueryCollection query, EligibilityPolicy policy, out IReadOnlyList<string> misfits)
    {
        var parts = new AddressParts(query);
        ProposedChange? change = parts.Text(Kind) switch
        {
            OrganizationKind => new ProposedChange.OfOrganization
            {
                CustomerType = parts.Member<CustomerType>("customerType"),
                CallingPlanCountries = parts.Countries("callingPlanCountries"),
                HasAddOn = parts.Flag("businessTextingAddOn"),
                DataRegion = parts.Member<DataRegion>("dataRegion"),
                TextingDefault = parts.Member<TextingChoice>(Default) is var choice && choice is TextingChoice.Inherit ? parts.Refuse<TextingChoice>(Default) : choice,
            },
            LocationKind => new ProposedChange.OfLocation(parts.Id(LocationId) ?? parts.Refuse<long>(LocationId) ?? 0)
            {
                Country = parts.Country("country"),
                PstnConnection = parts.Member<PstnConnection>("pstnConnection"),
                TextingDefault = parts.Member<TextingChoice>(Default),
            },
            PolicyKind => new ProposedChange.OfPolicy(new EligibilityPolicy(
                parts.Version("minimumDesktopVersion") ?? policy.MinimumDesktopVersion,
                parts.Version("minimumMobileVersion") ?? policy.MinimumMobileVersion,
                parts.Rules("advisoryRules") ?? policy.Advisory,
                parts.Flag("unknownAppVersionBlocks") ?? policy.UnknownAppVersionBlocks,
                policy.AreaCodes)),
            _ => null,
        };
        misfits = change is null ? [Kind] : parts.Misfits;
        return misfits is [] ? change : null;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Parts(ProposedChange change) => change switch
    {
        ProposedChange.OfOrganization organization =>
        [
            new(Kind, OrganizationKind),
            new("customerType", organization.CustomerType?.ToString()),
            new("callingPlanCountries", organization.CallingPlanCountries is { } countries ? string.Join(',', countries) : null),
            new("businessTextingAddOn", Written(organization.HasAddOn)),
            new("dataRegion", organization.DataRegion?.ToString()),
            new(Default, organization.TextingDefault?.ToString()),
        ],
        ProposedChange.OfLocation location =>
        [
            new(Kind, LocationKind),
            new(LocationId, location.Id.ToString(CultureInfo.InvariantCulture)),
            new("country", location.Country?.Value),
            new("pstnConnection", location.PstnConnection?.ToString()),
            new(Default, location.TextingDefault?.ToString()),
        ],
        ProposedChange.OfPolicy(var policy) =>
        [
            new(Kind, PolicyKind),
            new("minimumDesktopVersion", policy.MinimumDesktopVersion.ToString()),
            new("minimumMobileVersion", policy.MinimumMobileVersion.ToString()),
            new("advisoryRules", string.Join(',', policy.Advisory.InOrder().Select(rule => rule.Text))),
            new("unknownAppVersionBlocks", Written(policy.UnknownAppVersionBlocks)),
        ],
        _ => throw new UnreachableException(),
    };

    private static string? Written(bool? flag) => flag switch
    {
        true => "true",
        false => "false",
        _ => null,
    };
}
