using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Files;

/// <summary>How the closed sets are written in the files.</summary>
public static class FileValues
{
    public static readonly ClosedSet<CustomerType> CustomerTypes = new(
        ("Enterprise", CustomerType.Enterprise), ("Online", CustomerType.Online), ("Trial", CustomerType.Trial));

    public static readonly ClosedSet<DataRegion> DataRegions = new(
        ("Supported", DataRegion.Supported), ("Unsupported", DataRegion.Unsupported), ("Unknown", DataRegion.Unknown));

    public static readonly ClosedSet<TextingChoice> OrganizationDefaults = new(
        ("On", TextingChoice.On), ("Off", TextingChoice.Off));

    /// <summary>The names of the vendor's pages, and those of its API.</summary>
    public static readonly ClosedSet<PstnConnection> PstnConnections = new(
        ("Cisco PSTN", PstnConnection.CiscoPstn),
        ("Cloud Connected PSTN", PstnConnection.CloudConnectedPstn),
        ("Premises-based PSTN", PstnConnection.PremisesBasedPstn),
        ("None", PstnConnection.None),
        ("CISCO_PSTN", PstnConnection.CiscoPstn),
        ("INTEGRATED_CCP", PstnConnection.CloudConnectedPstn),
        ("NON_INTEGRATED_CCP", PstnConnection.CloudConnectedPstn),
        ("LOCAL_GATEWAY", PstnConnection.PremisesBasedPstn),
        ("", PstnConnection.None));

    public static readonly ClosedSet<TextingChoice> LocationDefaults = new(
        ("Inherit", TextingChoice.Inherit), ("On", TextingChoice.On), ("Off", TextingChoice.Off), ("", TextingChoice.Inherit));

    public static readonly ClosedSet<TextingChoice> UserChoices = new(
        ("Default", TextingChoice.Inherit), ("On", TextingChoice.On), ("Off", TextingChoice.Off), ("", TextingChoice.Inherit));

    public static readonly ClosedSet<UserStatus> UserStatuses = new(
        ("Active", UserStatus.Active),
        ("Inactive", UserStatus.Inactive),
        ("Pending", UserStatus.Pending),
        ("Not Verified", UserStatus.NotVerified),
        ("Verified", UserStatus.Verified),
        ("", UserStatus.Active));

    /// <summary>One license column; see <see cref="UserRow"/> for how several are merged.</summary>
    public static readonly ClosedSet<CallingLicense> Licenses = new(
        ("TRUE", CallingLicense.Professional), ("FALSE", CallingLicense.None), ("", CallingLicense.Unknown));

    public static readonly ClosedSet<NumberSource> NumberSources = new(
        ("Cisco Calling Plan", NumberSource.CiscoCallingPlan), ("Other", NumberSource.Other), ("", NumberSource.Unspecified));

    public static readonly ClosedSet<NumberTexting> NumberTextings = new(
        ("Capable", NumberTexting.Capable), ("Not capable", NumberTexting.NotCapable), ("", NumberTexting.Unknown));
}
