namespace BusinessTexting.Core.Files;

/// <summary>The names that the three files must have.</summary>
public static class DirectoryFileNames
{
    public const string Organization = "organization.json";
    public const string Locations = "locations.csv";
    public const string Users = "users.csv";

    extension(DirectoryFile file)
    {
        public string Name => file switch
        {
            DirectoryFile.Organization => Organization,
            DirectoryFile.Locations => Locations,
            _ => Users,
        };
    }

    /// <summary>The file with this name, in any case; null when it is none of the three.</summary>
    public static DirectoryFile? Find(string name) =>
        Enum.GetValues<DirectoryFile>()
            .Where(file => name.Equals(file.Name, StringComparison.OrdinalIgnoreCase))
            .Select(file => (DirectoryFile?)file)
            .FirstOrDefault();
}
