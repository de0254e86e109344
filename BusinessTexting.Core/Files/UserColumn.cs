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
    NumberSource,
    NumberTexting,
    DesktopAppVersion,
    MobileAppVersion,
    Texting,
}
