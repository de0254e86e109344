using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>Whom a proposed change would concern, as a file to download. Values are marked as text, because a spreadsheet will open it.</summary>
internal static class ImpactExport
{
    public const string Path = "/impact/users.csv";

    private const string Header = "Email,Display Name,Location,Phone Number,Before,After,Effect,Blocked By Before,Blocked By After";

    public static void MapImpactExport(this IEndpointRouteBuilder routes) => routes.MapGet(Path, ExportAsync);

    /// <summary>Writes the whole answer, also where it is a refusal.</summary>
    public static async Task WriteAsync(
        ProposedChange change, HttpContext context, ImpactService impact, ChangeStore changes, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeDirectory);
        var about = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["filter"] = ImpactAddress.Of(change), ["format"] = "Csv" };
        var recorded = await changes.RecordAsync(actor, AuditAction.UsersExported, Change.Subject.Directory, about, cancellationToken);
        await Download.WriteCsvAsync(context, "impact.csv", recorded, Header, impact.ListAsync(change, actor, cancellationToken), Cells);
    }

    private static Task ExportAsync(
        HttpContext context, ImpactService impact, EligibilityPolicy policy, ChangeStore changes, CurrentActor me, CancellationToken cancellationToken)
    {
        me.Actor.Require(Privilege.SeeDirectory);
        if (ImpactAddress.Parse(context.Request.Query, policy, out _) is { } change)
        {
            return WriteAsync(change, context, impact, changes, me.Actor, cancellationToken);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
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
