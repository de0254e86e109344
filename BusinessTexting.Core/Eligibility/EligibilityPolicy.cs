using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility.Rules.Locations;
using BusinessTexting.Core.Eligibility.Rules.Organizations;
using BusinessTexting.Core.Eligibility.Rules.Users;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Eligibility;

/// <summary>The rules in force: their thresholds, and which of them block.</summary>
public sealed class EligibilityPolicy
{
    /// <summary>All rules block, an unknown app version advises, apps from 42.12 (desktop) and 43.2 (mobile) on.</summary>
    public static readonly EligibilityPolicy Default =
        new(AppVersion.Parse("42.12"), AppVersion.Parse("43.2"), advisory: RuleSet.None, unknownAppVersionBlocks: false);

    // By hand, in the order in which an administrator should hear about them.
    private static readonly IEligibilityRule<Organization>[] OrganizationRules =
    [
        new CustomerMustBeEnterprise(),
        new CallingPlanMustCoverUsOrCanada(),
        new AddOnMustBeBought(),
        new DataMustBeHeldInOneSupportedRegion(),
    ];

    private static readonly IEligibilityRule<Location?>[] LocationRules =
    [
        new UserMustHaveALocation(),
        new LocationMustBeInUsOrCanada(),
        new LocationMustUseCiscoPstn(),
    ];

    private readonly IEligibilityRule<UserFacts>[] _userRules;
    private readonly AppMustBeNewEnough _appRule;

    /// <param name="areaCodes">Null for the table that comes with the console.</param>
    public EligibilityPolicy(
        AppVersion minimumDesktopVersion, AppVersion minimumMobileVersion, RuleSet advisory, bool unknownAppVersionBlocks, AreaCodeTable? areaCodes = null)
    {
        AreaCodes = areaCodes ?? AreaCodeTable.Embedded;
        MinimumDesktopVersion = minimumDesktopVersion;
        MinimumMobileVersion = minimumMobileVersion;
        Advisory = advisory;
        UnknownAppVersionBlocks = unknownAppVersionBlocks;
        _appRule = new AppMustBeNewEnough(minimumDesktopVersion, minimumMobileVersion);
        _userRules =
        [
            new UserMustHaveACallingLicense(),
            new UserMustHaveAPrimaryNumber(),
            new NumberMustComeFromTheCallingPlan(),
            new NumberMustSupportTexting(AreaCodes),
            _appRule,
        ];
    }

    public AppVersion MinimumDesktopVersion { get; }

    public AppVersion MinimumMobileVersion { get; }

    /// <summary>The rules that are reported and never block.</summary>
    public RuleSet Advisory { get; }

    public bool UnknownAppVersionBlocks { get; }

    /// <summary>The area codes that are assigned, and which of them can text.</summary>
    public AreaCodeTable AreaCodes { get; }

    public RuleSet Blocking => RuleSet.All.Without(Advisory);

    /// <summary>The rules whose being unknown blocks: the app version, or none.</summary>
    public RuleSet BlockingWhenUnknown => UnknownAppVersionBlocks ? RuleSet.Of(RuleCode.AppVersion) : RuleSet.None;

    /// <summary>All findings for one user, with the decision that follows from them.</summary>
    public EligibilityVerdict Judge(Organization organization, Location? location, User user)
    {
        var findings = new List<Finding>(OrganizationRules.Length + LocationRules.Length + _userRules.Length);
        Add(findings, OrganizationRules, organization);
        Add(findings, LocationRules, location);
        Add(findings, _userRules, new UserFacts(user, location));
        return new EligibilityVerdict(this, findings);
    }

    /// <summary>The organization's part of every user's verdict.</summary>
    public EligibilityVerdict Judge(Organization organization)
    {
        var findings = new List<Finding>(OrganizationRules.Length);
        Add(findings, OrganizationRules, organization);
        return new EligibilityVerdict(this, findings);
    }

    /// <summary>The location's part of its users' verdicts; null stands for having no location.</summary>
    public EligibilityVerdict Judge(Location? location)
    {
        var findings = new List<Finding>(LocationRules.Length);
        Add(findings, LocationRules, location);
        return new EligibilityVerdict(this, findings);
    }

    /// <summary>Stores with the organization what its rules find now.</summary>
    public void Assess(Organization organization)
    {
        var verdict = Judge(organization);
        (organization.NotMet, organization.Unknown) = (verdict.NotMet, verdict.Unknown);
    }

    /// <summary>Stores with the location what its rules find now.</summary>
    public void Assess(Location location) => location.NotMet = Judge(location).NotMet;

    /// <summary>Stores with the user what the location and user rules find now, and what is configured below the organization.</summary>
    public void Assess(User user, Location? location)
    {
        var findings = new List<Finding>(LocationRules.Length + _userRules.Length);
        Add(findings, LocationRules, location);
        Add(findings, _userRules, new UserFacts(user, location));
        var verdict = new EligibilityVerdict(this, findings);
        (user.NotMet, user.Unknown) = (verdict.NotMet, verdict.Unknown);
        user.TextingBelowOrganization = BelowOrganization(user.Texting, location);
        user.LocationKey = SearchKey.Of(location?.Name ?? "");
    }

    /// <summary>A user's <see cref="User.NotMet"/> after their location changed, without looking at the other facts again.</summary>
    public RuleSet Reassess(RuleSet notMet, NumberSource source, Location location)
    {
        var ofLocation = RuleSet.Of(RuleCode.Location, RuleCode.LocationCountry, RuleCode.CiscoPstn, RuleCode.NumberSource);
        var reassessed = notMet.Without(ofLocation) | Judge(location).NotMet;
        return notMet.Contains(RuleCode.PrimaryNumber) || NumberMustComeFromTheCallingPlan.ComesFromTheCallingPlan(source, location)
            ? reassessed
            : reassessed.With(RuleCode.NumberSource);
    }

    /// <summary>A user's <see cref="User.NotMet"/> under this policy's thresholds, without looking at the other facts again. What is unknown stays so.</summary>
    public RuleSet ReassessApps(RuleSet notMet, string desktop, string mobile)
    {
        var apps = new User { Email = "", DesktopAppVersion = desktop, MobileAppVersion = mobile };
        var others = notMet.Without(RuleSet.Of(RuleCode.AppVersion));
        return _appRule.Judge(new UserFacts(apps, Location: null)).Result is FindingResult.NotMet ? others.With(RuleCode.AppVersion) : others;
    }

    /// <summary>The user setting, else the location default; inherited when neither decides.</summary>
    public static TextingChoice BelowOrganization(TextingChoice user, Location? location) =>
        user is TextingChoice.Inherit ? location?.TextingDefault ?? TextingChoice.Inherit : user;

    /// <summary>Which of these rules block texting; empty when nothing does.</summary>
    public RuleSet BlockedBy(RuleSet notMet, RuleSet unknown) => (notMet & Blocking) | (unknown & BlockingWhenUnknown);

    private static void Add<TFacts>(List<Finding> findings, IEligibilityRule<TFacts>[] rules, TFacts facts)
    {
        foreach (var rule in rules)
        {
            findings.Add(rule.Judge(facts));
        }
    }
}
