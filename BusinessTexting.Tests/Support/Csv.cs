using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Support;

/// <summary>Rows of the two CSV files without a file around them.</summary>
internal static class Csv
{
    public static FileHeader<UserColumn> UserHeader(params string[] names) => new(FileLayouts.Users, new FileRecord(1, names));

    /// <summary>One row with these cells, under a header line with these names; the e-mail stands first in both.</summary>
    public static UserRow User(params (string Column, string Cell)[] cells)
    {
        var header = UserHeader([.. cells.Select(cell => cell.Column).Prepend("Email")]);
        return UserRow.Read(header, new FileRecord(2, [.. cells.Select(cell => cell.Cell).Prepend("maya@northwind.example")]));
    }

    public static LocationRow Location(params (string Column, string Cell)[] cells) => LocationRow.Read(
        new FileHeader<LocationColumn>(FileLayouts.Locations, new FileRecord(1, [.. cells.Select(cell => cell.Column)])),
        new FileRecord(2, [.. cells.Select(cell => cell.Cell)]));
}
