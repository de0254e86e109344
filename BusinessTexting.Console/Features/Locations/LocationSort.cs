namespace BusinessTexting.Console.Features.Locations;

/// <summary>What a list of locations is sorted by; equal ones by name.</summary>
public enum LocationSort
{
    Name,
    Country,
    Pstn,
    On,
    Off,
    Blocked,
}
