using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Tests.Support;

/// <summary>Facts for tests: eligible in every respect, so that a test states only what it is about:
/// <c>Some.User(user => user.PrimaryNumber = null)</c>.</summary>
public static class Some
{
    public static PhoneNumber Number => PhoneNumber.Parse("+15125550142");

    /// <summary>Northwind Dental Group: eligible, its default Off.</summary>
    public static Organization Organization(Action<Organization>? but = null) => Changed(but, new Organization
    {
        Name = "Northwind Dental Group",
        CustomerType = CustomerType.Enterprise,
        CallingPlanCountries = [CountryCode.UnitedStates, CountryCode.Canada],
        HasAddOn = true,
        DataRegion = DataRegion.Supported,
    });

    /// <summary>Austin HQ: in the US, on Cisco PSTN, its default inherited.</summary>
    public static Location Location(Action<Location>? but = null) => Changed(but, new Location
    {
        Name = "Austin HQ",
        Country = CountryCode.UnitedStates,
        PstnConnection = PstnConnection.CiscoPstn,
    });

    /// <summary>Maya Chen: licensed, a textable number, a new app; she follows the default. Her <see cref="User.LocationId"/> is not set.</summary>
    public static User User(Action<User>? but = null) => Changed(but, new User
    {
        Email = "maya.chen@northwind.example",
        FirstName = "Maya",
        LastName = "Chen",
        PrimaryNumber = Number,
        License = CallingLicense.Professional,
        NumberSource = NumberSource.CiscoCallingPlan,
        NumberTexting = NumberTexting.Capable,
        DesktopAppVersion = "42.12",
    });

    /// <summary>The default policy with other choices.</summary>
    public static EligibilityPolicy Policy(RuleSet advisory = default, bool unknownAppVersionBlocks = false) =>
        new(EligibilityPolicy.Default.MinimumDesktopVersion, EligibilityPolicy.Default.MinimumMobileVersion, advisory, unknownAppVersionBlocks);

    /// <summary>Users who are like this one in all that their effective texting follows from. The user has to be assessed.</summary>
    public static TextingGroup Group(User user, int count = 1) =>
        new(user.NotMet, user.Unknown, user.Texting, user.TextingBelowOrganization, user.NumberSource, count);

    private static T Changed<T>(Action<T>? but, T facts)
    {
        but?.Invoke(facts);
        return facts;
    }
}
