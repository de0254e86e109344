using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>A list of users as a file to download: all that match, in the list's order. Values are marked as text, because a spreadsheet will open it.
/// Its columns are named as in users.csv, so that it can be imported again; those that users.csv does not have are ignored there.</summary>
internal static class UserExport
{
    public const string Path = "/users/export.csv";

    private const string Header = "Email,First Name,Last Name,Display Name,User Status,Location,Phone Number,State,Configured,Decided By,Not Met,Unknown,Business Texting";

    public static void MapUserExport(this IEndpointRouteBuilder routes) => routes.MapGet(Path, ExportAsync);

    private static async Task ExportAsync(
        HttpContext context, UserListService users, ChangeStore changes, CurrentActor me, CancellationToken cancellationToken)
    {
        me.Actor.Require(Privilege.SeeDirectory);
        var recorded = await changes.RecordAsync(me.Actor, AuditAction.UsersExported, Change.Subject.Directory, new() { ["format"] = "Csv" }, cancellationToken);
        var rows = users.ExportAsync(UserListAddress.Parse(context.Request.QueryString.Value).Query, me.Actor, cancellationToken);
        await Download.WriteCsvAsync(context, "users.csv", recorded, Header, rows, Cells);
    }

    private static string[] Cells(UserRow row) =>
    [
        row.User.Email,
        row.User.FirstName,
        row.User.LastName,
        row.User.DisplayName,
        FileValues.UserStatuses.TextOf(row.User.Status),
        row.LocationName,
        row.User.PrimaryNumber?.Value ?? "",
        row.Texting.State.ToString(),
        row.Texting.IsConfiguredOn ? "On" : "Off",
        row.Texting.DecidedBy.ToString(),
        row.NotMet.ToString(),
        row.Unknown.ToString(),
        AuditFields.Setting(row.User.Texting),
    ];
}
