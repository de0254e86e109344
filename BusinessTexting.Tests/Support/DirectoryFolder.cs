namespace BusinessTexting.Tests.Support;

/// <summary>A directory folder on disk, good unless a test makes it bad; gone when the test is.</summary>
public sealed class DirectoryFolder : IDisposable
{
    public const string UserHeader = "Email,First Name,Last Name,Phone Number,Location,Webex Calling - Professional [Sub1],Business Texting";

    public DirectoryFolder()
    {
        Organization =
            """
            { "name": "Northwind Dental Group", "customerType": "Enterprise", "callingPlanCountries": ["US", "CA"],
              "businessTextingAddOn": true, "dataRegion": "Supported", "textingDefault": "Off" }
            """;
        Locations = "Location Name,Country,PSTN Connection,Texting Default\nAustin,US,Cisco PSTN,Inherit\nLondon,GB,Cisco PSTN,\n";
        Users = $"{UserHeader}\nmaya@northwind.example,Maya,Chen,+15125550142,Austin,TRUE,Default\nlee@northwind.example,Lee,Park,+15125550143,Austin,TRUE,On\n";
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("business-texting-tests-").FullName;

    public string Organization
    {
        set => File.WriteAllText(At("organization.json"), value);
    }

    public string Locations
    {
        set => File.WriteAllText(At("locations.csv"), value);
    }

    public string Users
    {
        set => File.WriteAllText(At("users.csv"), value);
    }

    /// <summary>users.csv with the usual header line.</summary>
    public IEnumerable<string> UserRows
    {
        set => Users = string.Join('\n', value.Prepend(UserHeader)) + "\n";
    }

    public string At(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
