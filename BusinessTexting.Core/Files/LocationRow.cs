using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Files;

/// <summary>One row of locations.csv, understood as far as it could be. What is null leaves the stored value as it is.</summary>
public sealed class LocationRow
{
    private LocationRow(int line, FileRow<LocationColumn> row, Func<string, bool>? isStored)
    {
        Line = line;
        var written = row.Written(LocationColumn.Name);
        Name = row.IsBroken || (written is not null && isStored?.Invoke(written) is true) ? written : row.RequiredText(LocationColumn.Name, Location.NameLength);
        Country = ReadCountry(row);
        PstnConnection = row.OneOf(LocationColumn.PstnConnection, FileValues.PstnConnections);
        TextingDefault = row.OneOf(LocationColumn.TextingDefault, FileValues.LocationDefaults);
        (Problems, Notices) = (row.Problems, row.Notices);
    }

    public int Line { get; }

    /// <summary>Null only in a row with problems; there it may also be a guess.</summary>
    public string? Name { get; }

    /// <summary>Null only in a row with problems.</summary>
    public CountryCode? Country { get; }

    public PstnConnection? PstnConnection { get; }

    public TextingChoice? TextingDefault { get; }

    public IReadOnlyList<FileProblem> Problems { get; }

    public IReadOnlyList<FileNotice> Notices { get; }

    /// <param name="isStored">Whether a location has exactly this name: then it stays, whatever is wrong with it.</param>
    public static LocationRow Read(FileHeader<LocationColumn> header, FileRecord record, Func<string, bool>? isStored = null) =>
        new(record.Line, new FileRow<LocationColumn>(header, record), isStored);

    /// <summary>A new location as the row describes it.</summary>
    public Location ToLocation(long id)
    {
        var location = new Location { Id = id, Name = Name!, Country = Country! };
        ApplyTo(location);
        return location;
    }

    public void ApplyTo(Location location)
    {
        location.Name = Name!;
        location.Country = Country!;
        location.PstnConnection = PstnConnection ?? location.PstnConnection;
        location.TextingDefault = TextingDefault ?? location.TextingDefault;
    }

    private static CountryCode? ReadCountry(FileRow<LocationColumn> row)
    {
        if (row.RequiredText(LocationColumn.Country) is not { } text)
        {
            return null;
        }

        if (!CountryCode.TryParse(text, out var country))
        {
            row.Refuse(LocationColumn.Country, text, FileProblemCode.NotACountry);
        }

        return country;
    }
}
