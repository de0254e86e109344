using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Entries of the record as a file to download: all that match, oldest first, written as they are read.</summary>
internal static class AuditExport
{
    private const string Header =
        "Sequence,Time,Actor,Actor Email,Actor Role,Actor Address,Action,Resource,Resource Id,Resource Name,Before,After,Reason,Correlation Id,Undoes,Previous Hash,Hash";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapAuditExport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PathOf(AuditFormat.Csv), (HttpContext context, AuditTrailService record, CurrentActor me, CancellationToken cancellationToken) =>
            ExportAsync(AuditFormat.Csv, AuditAddress.Parse(context.Request.QueryString.Value).Query, context, record, me.Actor, cancellationToken));
        routes.MapGet(PathOf(AuditFormat.JsonLines), (HttpContext context, AuditTrailService record, CurrentActor me, CancellationToken cancellationToken) =>
            ExportAsync(AuditFormat.JsonLines, AuditAddress.Parse(context.Request.QueryString.Value).Query, context, record, me.Actor, cancellationToken));
    }

    public static string PathOf(AuditFormat format) => format is AuditFormat.Csv ? "/audit/export.csv" : "/audit/export.jsonl";

    /// <summary>Writes the whole answer, also where it is a refusal.</summary>
    public static async Task ExportAsync(
        AuditFormat format, AuditQuery query, HttpContext context, AuditTrailService record, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(Privilege.SeeRecordOfUsers))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var recorded = await record.RecordExportAsync(format.ToString(), AuditAddress.FilterOf(query), actor, cancellationToken);
        var entries = record.ExportAsync(query, actor, cancellationToken);
        await (format is AuditFormat.Csv
            ? Download.WriteCsvAsync(context, "audit.csv", recorded, Header, entries, Cells)
            : Download.WriteAsync(context, "audit.jsonl", "application/jsonl", recorded, entries.Select(Json)));
    }

    private static string[] Cells(AuditEntry entry) =>
    [
        Number(entry.Id),
        Time(entry),
        entry.Actor,
        entry.ActorEmail,
        entry.ActorRole,
        entry.ActorAddress,
        entry.Action.ToString(),
        entry.Resource.ToString(),
        Number(entry.ResourceId),
        entry.ResourceName,
        entry.Before,
        entry.After,
        entry.Reason,
        entry.CorrelationId.ToString(),
        Number(entry.Undoes),
        entry.PreviousHash,
        entry.Hash,
    ];

    private static string Json(AuditEntry entry) => new JsonObject
    {
        ["sequence"] = entry.Id,
        ["time"] = Time(entry),
        ["actor"] = new JsonObject { ["name"] = entry.Actor, ["email"] = entry.ActorEmail, ["role"] = entry.ActorRole, ["address"] = entry.ActorAddress },
        ["action"] = entry.Action.ToString(),
        ["resource"] = new JsonObject { ["type"] = entry.Resource.ToString(), ["id"] = entry.ResourceId, ["name"] = entry.ResourceName },
        ["before"] = Fields(entry.Before),
        ["after"] = Fields(entry.After),
        ["reason"] = entry.Reason,
        ["correlationId"] = entry.CorrelationId.ToString(),
        ["undoes"] = entry.Undoes,
        ["previousHash"] = entry.PreviousHash,
        ["hash"] = entry.Hash,
    }.ToJsonString(Readable);

    private static JsonNode? Fields(string json) => json is "" ? null : JsonNode.Parse(json);

    private static string Time(AuditEntry entry) => entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
