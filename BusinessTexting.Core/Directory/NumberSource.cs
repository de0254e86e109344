namespace BusinessTexting.Core.Directory;

/// <summary>Who assigned the primary number.</summary>
public enum NumberSource
{
    /// <summary>Not stated: read as the calling plan while the user's location has Cisco PSTN, and as other otherwise.</summary>
    Unspecified,
    CiscoCallingPlan,
    Other,
}
