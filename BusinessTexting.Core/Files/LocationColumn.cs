namespace BusinessTexting.Core.Files;

/// <summary>The columns of locations.csv.</summary>
public enum LocationColumn
{
    Name,
    Country,
    PstnConnection,
    TextingDefault,
}
