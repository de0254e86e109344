using System.Text;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>A list of users as a file to download: all that match, in the list's order. Values are marked as text, because a spreadsheet will open it.</summary>
internal static class UserExport
{
    public const string Path = "/users/export.csv";

    private const string Header = "Email,Display Name,Status,Location,Phone Number,State,Configured,Decided By,Not Met,Unknown,Business Texting";

    public static void MapUserExport(this IEndpointRouteBuilder routes) => routes.MapGet(Path, ExportAsync);

    private static async Task ExportAsync(
        HttpContext context, UserListService users, ChangeStore changes, CurrentActor me, CancellationToken cancellationToken)
    {
        me.Actor.Require(Privilege.SeeDirectory);
        var subject = new Change.Subject(AuditResource.Directory, Id: null, "Directory");
        if (await changes.RecordAsync(me.Actor, AuditAction.UsersExported, subject, new() { ["format"] = "Csv" }, cancellationToken) is not ChangeOutcome.Saved)
        {
            // What cannot be put on the record is not handed out.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var rows = users.ExportAsync(UserListAddress.Parse(context.Request.QueryString.Value).Query, me.Actor, cancellationToken);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"users.csv\"";
        context.Response.Headers.CacheControl = "no-store";

        // With a byte order mark: without one spreadsheets take UTF-8 for something else.
        await using var target = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 65_536);
        await target.WriteAsync(Header + "\n");
        await foreach (var row in rows)
        {
            await target.WriteAsync(string.Join(',', Cells(row).Select(FileCell.Neutralized)) + "\n");
        }
    }

    private static string[] Cells(UserRow row) =>
    [
        row.User.Email,
        row.User.Name,
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
