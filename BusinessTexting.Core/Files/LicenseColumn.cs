namespace BusinessTexting.Core.Files;

/// <summary>What a column of the vendor's telephony says about the license for business texting.</summary>
public enum LicenseColumn
{
    /// <summary>TRUE is the license.</summary>
    Licensing,

    /// <summary>Would be the license if it were not suspended: whatever the cell says, it is none.</summary>
    Suspended,

    /// <summary>Another product.</summary>
    NotLicensing,

    /// <summary>Neither list of the configuration knows it.</summary>
    NotUnderstood,
}
