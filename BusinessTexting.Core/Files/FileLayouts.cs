namespace BusinessTexting.Core.Files;

/// <summary>The layouts of the two CSV files, in the order in which they are written.</summary>
public static class FileLayouts
{
    public static readonly FileLayout<LocationColumn> Locations = new(DirectoryFileNames.Locations,
    [
        new(LocationColumn.Name, "Location Name", IsRequired: true),
        new(LocationColumn.Country, "Country", IsRequired: true),
        new(LocationColumn.PstnConnection, "PSTN Connection"),
        new(LocationColumn.TextingDefault, "Texting Default"),
    ]);

    private static readonly IReadOnlyList<FileLayout<UserColumn>.Known> UserColumns =
    [
        new(UserColumn.Email, "User ID/Email (Required)", IsRequired: true),
        new(UserColumn.Email, "Email"),
        new(UserColumn.FirstName, "First Name"),
        new(UserColumn.LastName, "Last Name"),
        new(UserColumn.DisplayName, "Display Name"),
        new(UserColumn.Status, "User Status"),
        new(UserColumn.Extension, "Extension"),
        new(UserColumn.PhoneNumber, "Phone Number"),
        new(UserColumn.Location, "Location"),
        new(UserColumn.License, "Webex Calling - Professional"),
        new(UserColumn.NumberSource, "Number Source"),
        new(UserColumn.NumberTexting, "Number Texting"),
        new(UserColumn.DesktopAppVersion, "Desktop App Version"),
        new(UserColumn.MobileAppVersion, "Mobile App Version"),
        new(UserColumn.Texting, "Business Texting"),
    ];

    /// <summary>users.csv with the vendor's own names for the licenses.</summary>
    public static readonly FileLayout<UserColumn> Users = UsersWith(LicenseColumns.Default);

    public static FileLayout<UserColumn> UsersWith(LicenseColumns licenses) => new(
        DirectoryFileNames.Users,
        UserColumns,
        name => licenses.Find(name) switch
        {
            null => null,
            LicenseColumn.Licensing => new(UserColumn.License, IsUnderstood: true),
            LicenseColumn.Suspended => new(UserColumn.SuspendedLicense, IsUnderstood: true),
            LicenseColumn.NotLicensing => new(null, IsUnderstood: true),
            _ => new(null, IsUnderstood: false),
        });
}
