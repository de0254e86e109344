using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Data;

/// <summary>One user with all that their verdict follows from, in one row: for programs that ask about many.</summary>
/// <param name="Location">Null for a user without a location.</param>
public sealed record StoredUser(User User, Location? Location, Organization Organization)
{
    private const string Select =
        """
        SELECT u."Id", u."Email", u."FirstName", u."LastName", u."DisplayName", u."PrimaryNumber", u."LocationId", u."License", u."NumberSource",
            u."NumberTexting", u."DesktopAppVersion", u."MobileAppVersion", u."Texting", u."Version",
            u."Status", u."Extension",
            o."Name", o."CustomerType", o."CallingPlanCountries", o."HasAddOn", o."DataRegion", o."TextingDefault",
            l."Name", l."Country", l."PstnConnection", l."TextingDefault"
        FROM "Users" u CROSS JOIN "Organizations" o LEFT JOIN "Locations" l ON l."Id" = u."LocationId" WHERE
        """;

    private const int OrganizationPart = 16;
    private const int LocationPart = 22;

    public static readonly StandingQuestion<StoredUser> OfId = new($"{Select} u.\"Id\" = $id", ["$id"], Read);

    /// <summary>By e-mail in lower case.</summary>
    public static readonly StandingQuestion<StoredUser> OfEmail = new($"{Select} u.\"EmailKey\" = $email", ["$email"], Read);

    private static StoredUser Read(SqliteDataReader row)
    {
        var user = new User
        {
            Id = row.GetInt64(0),
            Email = row.GetString(1),
            FirstName = row.GetString(2),
            LastName = row.GetString(3),
            DisplayName = row.GetString(4),
            PrimaryNumber = row.IsDBNull(5) ? null : PhoneNumber.Parse(row.GetString(5)),
            LocationId = row.IsDBNull(6) ? null : row.GetInt64(6),
            License = Enum.Parse<CallingLicense>(row.GetString(7)),
            NumberSource = (NumberSource)row.GetInt32(8),
            NumberTexting = Enum.Parse<NumberTexting>(row.GetString(9)),
            DesktopAppVersion = row.GetString(10),
            MobileAppVersion = row.GetString(11),
            Texting = (TextingChoice)row.GetInt32(12),
            Version = row.GetInt32(13),
            Status = (UserStatus)row.GetInt32(14),
            Extension = row.GetString(15),
        };
        return new StoredUser(user, user.LocationId is { } location ? LocationOf(row, location) : null, OrganizationOf(row));
    }

    private static Organization OrganizationOf(SqliteDataReader row) => new()
    {
        Name = row.GetString(OrganizationPart),
        CustomerType = Enum.Parse<CustomerType>(row.GetString(OrganizationPart + 1)),
        CallingPlanCountries = [.. row.GetString(OrganizationPart + 2).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(CountryCode.Parse)],
        HasAddOn = row.GetBoolean(OrganizationPart + 3),
        DataRegion = Enum.Parse<DataRegion>(row.GetString(OrganizationPart + 4)),
        TextingDefault = (TextingChoice)row.GetInt32(OrganizationPart + 5),
    };

    private static Location LocationOf(SqliteDataReader row, long id) => new()
    {
        Id = id,
        Name = row.GetString(LocationPart),
        Country = CountryCode.Parse(row.GetString(LocationPart + 1)),
        PstnConnection = Enum.Parse<PstnConnection>(row.GetString(LocationPart + 2)),
        TextingDefault = (TextingChoice)row.GetInt32(LocationPart + 3),
    };
}
