namespace BusinessTexting.Core.Files;

/// <summary>The three files of a directory folder.</summary>
public enum DirectoryFile
{
    Organization,
    Locations,
    Users,
}
