namespace BusinessTexting.Core.Eligibility;

/// <summary>What a piece of evidence is a value of.</summary>
public enum EvidenceKind
{
    /// <summary>A <see cref="Directory.CustomerType"/>.</summary>
    CustomerType,

    /// <summary>ISO codes joined by a comma and a space.</summary>
    CallingPlanCountries,

    /// <summary>True or False.</summary>
    AddOn,

    /// <summary>A <see cref="Directory.DataRegion"/>.</summary>
    DataRegion,

    /// <summary>A location's name.</summary>
    Location,

    /// <summary>An ISO code.</summary>
    LocationCountry,

    /// <summary>A <see cref="Directory.PstnConnection"/>.</summary>
    PstnConnection,

    /// <summary>A <see cref="Directory.CallingLicense"/>.</summary>
    License,

    /// <summary>E.164.</summary>
    PrimaryNumber,

    /// <summary>The three digits of a +1 number, assigned or not.</summary>
    AreaCode,

    /// <summary>A <see cref="Directory.NumberSource"/> as stored, perhaps unspecified.</summary>
    NumberSource,

    /// <summary>A <see cref="Directory.NumberTexting"/>.</summary>
    NumberTexting,

    /// <summary>A version, or the unreadable text.</summary>
    DesktopAppVersion,

    /// <summary>A version, or the unreadable text.</summary>
    MobileAppVersion,
}
