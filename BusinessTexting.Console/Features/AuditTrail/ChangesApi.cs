using System.Globalization;
using System.Text.Json;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>The record as it grows, as server-sent events, so that a gateway can keep a copy of its own.</summary>
internal static class ChangesApi
{
    private const string After = "after";
    private const string LastEventId = "Last-Event-ID";

    public static void MapChanges(this IEndpointRouteBuilder api) => api.MapGet("/changes", FollowAsync)
        .WithTags("Changes")
        .Is(
            "followChanges",
            "Every change from now on, as server-sent events; each id is the number of the entry. Begins after Last-Event-ID, else after the entry that is named, else now.",
            new ApiParameter(After, "The number of the entry after which to begin: asOf of the list of users.") { Most = long.MaxValue - 1 })
        .Does<ChangeFeed>(nameof(ChangeFeed.FollowAsync))
        .Does<RecentChanges>(nameof(RecentChanges.NewestIdAsync), nameof(RecentChanges.NewsAsync), nameof(RecentChanges.OfAllAsync), nameof(RecentChanges.OfAsync))
        .Writes("text/event-stream", $": nothing new\n\nid: 42\nevent: user-texting-changed\ndata: {ApiExamples.Line(ApiExamples.Entry)}\n\n").Refuses(ProblemCode.ParameterInvalid, ProblemCode.TooManyStreams);

    private static Task FollowAsync(
        HttpContext context,
        ChangeFeed changes,
        Keyring keys,
        ApiStreams streams,
        IHostApplicationLifetime application,
        IStringLocalizer<ApiText> text,
        CurrentActor me,
        CancellationToken cancellationToken)
    {
        me.Actor.Require(Privilege.SeeRecordOfUsers);
        var after = AfterOf(context.Request, text);
        return streams.RunAsync(me.Actor.ApiKeyId!.Value, async () =>
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, application.ApplicationStopping);
            await WriteAsync(context.Response, changes.FollowAsync(after, () => keys.FollowerNow(context), me.Actor, ending.Token), ending.Token);
        });
    }

    private static async Task WriteAsync(HttpResponse response, IAsyncEnumerable<AuditEntry?> entries, CancellationToken ending)
    {
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await foreach (var entry in entries)
            {
                await response.WriteAsync(entry is null ? ": nothing new\n\n" : EventOf(entry), ending);
                await response.Body.FlushAsync(ending);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Whoever followed has gone, or the console stops: they will ask again.
        }
    }

    // A key may be revoked, or given another role, while its stream is open.
    private static Follower? FollowerNow(this Keyring keys, HttpContext context) => ApiKeyAuthentication.TextOf(context.Request) is { } key
        && keys.Open(key, context.Connection.RemoteIpAddress?.ToString() ?? "") is ApiKeyOutcome.Opened(var actor, var until) ? new Follower(actor, until) : null;

    private static string EventOf(AuditEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"id: {entry.Id}\nevent: {JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Action.ToString())}\ndata: {JsonSerializer.Serialize(AuditEntryResource.Of(entry), ApiJson.Options)}\n\n");

    private static long? AfterOf(HttpRequest request, IStringLocalizer<ApiText> text)
    {
        var last = request.Headers[LastEventId].ToString() is { Length: > 0 } header ? header : request.Query[After].ToString();
        return last is "" ? null
            : long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after
            : throw new ApiProblemException(new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.WrongNumber), last, long.MaxValue - 1]));
    }
}
