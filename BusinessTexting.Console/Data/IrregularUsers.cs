using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The users among whom those are whose stored values would be read otherwise today; what is found here is then read by Core.</summary>
internal static class IrregularUsers
{
    private const string Sql =
        """
        SELECT * FROM "Users" WHERE "Email" GLOB '*[^-a-zA-Z0-9.@_+]*' OR "Email" GLOB '*..*' OR "Email" GLOB '*.@*' OR "Email" GLOB '*@.*'
            OR "Email" GLOB '.*' OR "Email" GLOB '*.' OR "Email" GLOB '*@-*' OR "Email" GLOB '*-.*' OR "Email" GLOB '*.-*' OR "Email" GLOB '*-'
            OR "FirstName" || "LastName" || "DisplayName" GLOB '*[^ -~]*'
            OR "FirstName" || "LastName" || "DisplayName" GLOB '*  *'
            OR "DesktopAppVersion" || "MobileAppVersion" GLOB '*[^ -~]*'
            OR "FirstName" <> trim("FirstName") OR "LastName" <> trim("LastName") OR "DisplayName" <> trim("DisplayName")
            OR "DesktopAppVersion" <> trim("DesktopAppVersion") OR "MobileAppVersion" <> trim("MobileAppVersion")
            OR ("Extension" <> '' AND ("Extension" GLOB '*[^0-9*#]*' OR length("Extension") NOT BETWEEN 2 AND 10))
            OR ("PrimaryNumber" NOT GLOB '+1*' AND instr(substr("PrimaryNumber", 3, 3), '0') > 0)
            OR ("PrimaryNumber" GLOB '+1*'
                AND (substr("PrimaryNumber", 3, 1) < '2' OR substr("PrimaryNumber", 6, 1) < '2' OR substr("PrimaryNumber", 4, 2) = '11' OR substr("PrimaryNumber", 7, 2) = '11'))
        """;

    public static IQueryable<User> Of(ConsoleDb db) => db.Users.FromSqlRaw(Sql).AsNoTracking();

    /// <summary>Those of them who have values that would be refused today.</summary>
    public static async Task<UsersWithKeptValues> KeptValuesAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        var users = new List<KeptValues>();
        await foreach (var user in Of(db).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (KeptValues.Of(user) is { } kept)
            {
                users.Add(kept);
            }
        }

        return new UsersWithKeptValues(users);
    }
}
