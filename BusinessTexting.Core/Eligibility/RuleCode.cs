namespace BusinessTexting.Core.Eligibility;

/// <summary>The eligibility rules, in the order of display. The numbers are stored as bits of a <see cref="RuleSet"/>: never renumber them.
/// 4 is kept for <c>campaign</c>, which comes with 10DLC.</summary>
public enum RuleCode
{
    CustomerType = 0,
    CallingPlan = 1,
    AddOn = 2,
    DataRegion = 3,
    Location = 5,
    LocationCountry = 6,
    CiscoPstn = 7,
    CallingLicense = 8,
    PrimaryNumber = 9,
    NumberSource = 10,
    NumberTexting = 11,
    AppVersion = 12,
}
