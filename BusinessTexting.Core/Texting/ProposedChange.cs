using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Core.Texting;

/// <summary>A change that many users' texting could follow from, before it is made. What is null stays as it is. Closed.</summary>
public abstract record ProposedChange
{
    private ProposedChange()
    {
    }

    /// <summary>Other facts, or another default, of the organization.</summary>
    public sealed record OfOrganization : ProposedChange
    {
        public CustomerType? CustomerType { get; init; }

        public IReadOnlyList<CountryCode>? CallingPlanCountries { get; init; }

        public bool? HasAddOn { get; init; }

        public DataRegion? DataRegion { get; init; }

        /// <summary><see cref="TextingChoice.On"/> or <see cref="TextingChoice.Off"/>.</summary>
        public TextingChoice? TextingDefault { get; init; }

        /// <summary>All the facts of an organization as it would be, without its default.</summary>
        public static OfOrganization Facts(Organization proposed) => new()
        {
            CustomerType = proposed.CustomerType,
            CallingPlanCountries = proposed.CallingPlanCountries,
            HasAddOn = proposed.HasAddOn,
            DataRegion = proposed.DataRegion,
        };

        public void ApplyTo(Organization organization)
        {
            organization.CustomerType = CustomerType ?? organization.CustomerType;
            organization.CallingPlanCountries = CallingPlanCountries ?? organization.CallingPlanCountries;
            organization.HasAddOn = HasAddOn ?? organization.HasAddOn;
            organization.DataRegion = DataRegion ?? organization.DataRegion;
            organization.TextingDefault = TextingDefault ?? organization.TextingDefault;
        }
    }

    /// <summary>Other facts, or another default, of one location.</summary>
    public sealed record OfLocation(long Id) : ProposedChange
    {
        public CountryCode? Country { get; init; }

        public PstnConnection? PstnConnection { get; init; }

        public TextingChoice? TextingDefault { get; init; }

        /// <summary>All of a location as it would be.</summary>
        public static OfLocation All(Location proposed) => new(proposed.Id)
        {
            Country = proposed.Country,
            PstnConnection = proposed.PstnConnection,
            TextingDefault = proposed.TextingDefault,
        };

        public void ApplyTo(Location location)
        {
            location.Country = Country ?? location.Country;
            location.PstnConnection = PstnConnection ?? location.PstnConnection;
            location.TextingDefault = TextingDefault ?? location.TextingDefault;
        }
    }

    /// <summary>Another policy, which only the configuration can put in force.</summary>
    public sealed record OfPolicy(EligibilityPolicy Policy) : ProposedChange;
}
