using System.Text;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>Whom a proposed change would concern, as a file to download. Values are marked as text, because a spreadsheet will open it.</summary>
internal static class ImpactExport
{
    public const string Path = "/impact/users.csv";

    private const string Header = "Email,Display Name,Location,Phone Number,Before,After,Effect,Blocked By Before,Blocked By After";

    public static void MapImpactExport(this IEndpointRouteBuilder routes) => routes.MapGet(Path, ExportAsync);

    /// <summary>Writes the whole answer, also where it is a refusal.</summary>
    public static async Task ExportAsync(
        HttpContext context, ImpactService impact, EligibilityPolicy policy, ChangeStore changes, CurrentActor me, CancellationToken cancellationToken)
    {
        me.Actor.Require(Privilege.SeeDirectory);
        if (ImpactAddress.Parse(context.Request.Query, policy) is not { } change)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var subject = new Change.Subject(AuditResource.Directory, Id: null, "Directory");
        var about = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["filter"] = ImpactAddress.Of(change), ["format"] = "Csv" };
        if (await changes.RecordAsync(me.Actor, AuditAction.UsersExported, subject, about, cancellationToken) is not ChangeOutcome.Saved)
        {
            // What cannot be put on the record is not handed out.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var rows = impact.ListAsync(change, me.Actor, cancellationToken);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"impact.csv\"";
        context.Response.Headers.CacheControl = "no-store";

        // With a byte order mark: without one spreadsheets take UTF-8 for something else.
        await using var target = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 65_536);
        await target.WriteAsync(Header + "\n");
        await foreach (var row in rows)
        {
            await target.WriteAsync(string.Join(',', Cells(row).Select(FileCell.Neutralized)) + "\n");
        }
    }

    private static string[] Cells(ImpactRow row) =>
    [
        row.User.Email,
        row.User.Name,
        row.LocationName,
        row.User.PrimaryNumber?.Value ?? "",
        row.Transition.Before.ToString(),
        row.Transition.After.ToString(),
        row.Transition.Effect.ToString(),
        row.Transition.BlockedBefore.ToString(),
        row.Transition.BlockedAfter.ToString(),
    ];
}
