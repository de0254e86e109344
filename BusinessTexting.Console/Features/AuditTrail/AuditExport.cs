using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Files;

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

        if (await record.RecordExportAsync(format.ToString(), AuditAddress.FilterOf(query), actor, cancellationToken) is not ChangeOutcome.Saved)
        {
            // What cannot be put on the record is not handed out.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var isCsv = format is AuditFormat.Csv;
        context.Response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{(isCsv ? "audit.csv" : "audit.jsonl")}\"";
        context.Response.Headers.CacheControl = "no-store";

        // With a byte order mark for spreadsheets, which take UTF-8 for something else without one.
        await using var target = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isCsv), bufferSize: 65_536);
        await target.WriteAsync(isCsv ? Header + "\n" : "");
        await foreach (var entry in record.ExportAsync(query, actor, cancellationToken))
        {
            await target.WriteAsync(isCsv ? Line(entry) : Json(entry));
            await target.WriteAsync('\n');
        }
    }

    private static string Line(AuditEntry entry) => string.Join(',', Cells(entry).Select(FileCell.Neutralized));

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
