using System.Globalization;
using System.Text.Json;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>The record over HTTP.</summary>
internal static class AuditApi
{
    private const string Before = "before";

    private static readonly ApiParameter[] Filters =
    [
        new("search", "Any part of a resource's name, of a user's personal values, or of a reason."),
        new("from", "The first day, UTC.") { Example = "2026-05-01" },
        new("to", "The last day, UTC.") { Example = "2026-05-31" },
        new("by", "Only what was done by who has this name on the record."),
        new("action", "Only entries of this kind.") { OneOf = ApiParameter.NamesOf<AuditAction>() },
        new("resource", "Only entries about this kind of thing.") { OneOf = ApiParameter.NamesOf<AuditResource>() },
        new("id", "Only entries about the one with this id; asks for resource too.") { Most = long.MaxValue - 1 },
    ];

    public static void MapAuditEntries(this IEndpointRouteBuilder api)
    {
        var entries = api.MapGroup("/audit-entries").WithTags("Audit record");
        entries.MapGet("", ListAsync)
            .Is("listAuditEntries", "The entries that match, fifty to a part, newest first.", [.. Filters, new(Before, "Only entries older than this one.") { Most = long.MaxValue - 1 }])
            .Does<AuditTrailService>(nameof(AuditTrailService.ListAsync))
            .Answers<AuditEntryPart>().Refuses(ProblemCode.ParameterInvalid);
        entries.MapGet("/export", ExportAsync)
            .Is("exportAuditEntries", "All entries that match, oldest first, as JSON Lines. The export is itself recorded.", Filters)
            .Does<AuditTrailService>(nameof(AuditTrailService.ExportAsync), nameof(AuditTrailService.RecordExportAsync))
            .RequireRateLimiting(Hosting.Edge.RateLimits.Download)
            .Writes("application/jsonl", ApiExamples.Line(ApiExamples.Entry)).Refuses(ProblemCode.ParameterInvalid, ProblemCode.NotStored);
        entries.MapGet("/actors", async (AuditTrailService record, CurrentActor me, CancellationToken cancellationToken) =>
                new ApiAnswer(await record.ActorsAsync(me.Actor, cancellationToken)))
            .Is("listActors", "The names of everybody on the record.")
            .Does<AuditTrailService>(nameof(AuditTrailService.ActorsAsync))
            .Answers<IReadOnlyList<string>>();
        entries.MapGet("/verification", VerifyAsync).Is("verifyRecord", "Checks the whole chain of the record.")
            .Does<AuditTrailService>(nameof(AuditTrailService.VerifyAsync))
            .Answers<VerificationResource>().Refuses(ProblemCode.NotAllowed);
        entries.MapGet("/{sequence:long}", LoadAsync).Is("getAuditEntry", "One entry.")
            .Does<AuditTrailService>(nameof(AuditTrailService.LoadAsync))
            .Answers<AuditEntryResource>().Refuses(ProblemCode.NotFound);
        entries.MapPost("/{sequence:long}/undo", UndoAsync).Is("undoChange", "Takes back what the entry changed, as a change of its own, if nothing has changed since.")
            .Does<AuditTrailService>(nameof(AuditTrailService.UndoAsync))
            .MayBeRepeated().Answers<AuditEntryResource>().Refuses(ProblemCode.NotFound, ProblemCode.NotAllowed, ProblemCode.ChangedSince, ProblemCode.ValueInvalid);
        api.MapPost("/users/{id:long}/erasure", EraseAsync).WithTags("Audit record")
            .Is("erasePerson", "Blanks what the record tells about a person who is no user any more.")
            .Does<PersonErasure>(nameof(PersonErasure.EraseAsync))
            .MayBeRepeated().Produces(StatusCodes.Status204NoContent).Refuses(ProblemCode.NotFound, ProblemCode.NotAllowed);
        api.MapGet("/users/{id:long}/erasure", LoadErasureAsync).WithTags("Audit record")
            .Is("getErasure", "How far a removed user is erased, and which copies of the database hold them still.")
            .Does<PersonErasure>(nameof(PersonErasure.LoadAsync))
            .Answers<ErasureResource>().Refuses(ProblemCode.NotFound, ProblemCode.NotAllowed);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, AuditTrailService record, IStringLocalizer<ApiText> text, CurrentActor me, CancellationToken cancellationToken)
    {
        var found = await record.ListAsync(QueryOf(context.Request.Query, text), me.Actor, cancellationToken);
        var next = found is { HasOlder: true, Entries: [.., var oldest] }
            ? QueryHelpers.AddQueryString(
                context.Request.Path,
                [.. context.Request.Query.Where(part => part.Key is not Before), new(Before, oldest.Id.ToString(CultureInfo.InvariantCulture))])
            : null;
        return new ApiAnswer(new AuditEntryPart([.. found.Entries.Select(AuditEntryResource.Of)], next));
    }

    // As the list shows them, and not as the page's file does: a program reads both.
    private static async Task ExportAsync(HttpContext context, AuditTrailService record, IStringLocalizer<ApiText> text, CurrentActor me, CancellationToken cancellationToken)
    {
        var query = QueryOf(context.Request.Query, text);
        var recorded = await record.RecordExportAsync(nameof(AuditFormat.JsonLines), AuditAddress.FilterOf(query), me.Actor, cancellationToken);
        var lines = record.ExportAsync(query, me.Actor, cancellationToken).Select(entry => JsonSerializer.Serialize(AuditEntryResource.Of(entry), ApiJson.Options));
        await Download.WriteAsync(context, "audit.jsonl", "application/jsonl", recorded, lines);
    }

    private static async Task<IResult> LoadAsync(long sequence, AuditTrailService record, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await record.LoadAsync(sequence, me.Actor, cancellationToken) is { Entry: var entry } ? new ApiAnswer(AuditEntryResource.Of(entry)) : outcomes.NotFound;

    private static async Task<IResult> VerifyAsync(AuditTrailService record, IStringLocalizer<RecordText> words, CurrentActor me, CancellationToken cancellationToken) =>
        new ApiAnswer(await record.VerifyAsync(progress: null, me.Actor, cancellationToken) switch
        {
            VerifyOutcome.Intact(var count, _, var newer) => new VerificationResource(IsIntact: true, count, Math.Max(0, newer), Fault: null),
            var broken => new VerificationResource(IsIntact: false, 0, 0, broken.In(words)),
        });

    private static async Task<IResult> UndoAsync(
        long sequence, AuditTrailService record, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken)
    {
        var outcome = await record.UndoAsync(sequence, me.Actor, cancellationToken);
        return outcome is ChangeOutcome.Saved && await record.LoadAsync(sequence, me.Actor, cancellationToken) is { UndoneBy: { } undo }
            ? await LoadAsync(undo, record, outcomes, me, cancellationToken)
            : outcomes.Refusal(outcome);
    }

    private static async Task<IResult> EraseAsync(long id, PersonErasure erasure, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await erasure.EraseAsync(id, me.Actor, cancellationToken) is var outcome && outcome is ChangeOutcome.Saved or ChangeOutcome.Unchanged
            ? ApiAnswer.Nothing
            : outcomes.Refusal(outcome);

    private static async Task<IResult> LoadErasureAsync(long id, PersonErasure erasure, ApiOutcomes outcomes, CurrentActor me, CancellationToken cancellationToken) =>
        await erasure.LoadAsync(id, me.Actor, cancellationToken) is { } state ? new ApiAnswer(ErasureResource.Of(state)) : outcomes.NotFound;

    // The page's own reading of an address; its names of closed sets have no hyphens.
    private static AuditQuery QueryOf(IQueryCollection request, IStringLocalizer<ApiText> text)
    {
        var address = AuditAddress.Parse(QueryString.Create(request.Select(part => part.Key is "action" or "resource"
            ? new(part.Key, part.Value.ToString().Replace("-", "", StringComparison.Ordinal))
            : part)).ToString());
        return address.Ignored is [] && (address.Query.ResourceId is null || address.Query.Resource is not null)
            ? address.Query
            : throw ApiQuery.Misfit(address.Ignored is [] ? ["id"] : address.Ignored.Select(part => part.Split('=')[0]), nameof(ApiText.NotOfThisList), text);
    }
}
