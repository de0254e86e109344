namespace BusinessTexting.Core.Files;

/// <summary>The columns of users.csv.</summary>
public enum UserColumn
{
    Email,
    FirstName,
    LastName,
    DisplayName,
    Status,
    Extension,
    PhoneNumber,
    Location,

    /// <summary>May stand several times, once per subscription.</summary>
    License,

    /// <summary>Likewise, of a subscription that is suspended.</summary>
    SuspendedLicense,
    NumberSource,
    NumberTexting,
    DesktopAppVersion,
    MobileAppVersion,
    Texting,
}
