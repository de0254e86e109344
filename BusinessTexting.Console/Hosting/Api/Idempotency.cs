using System.Text;
using System.Text.Json;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Answers a POST that is repeated under the same <c>Idempotency-Key</c> as it was answered before, and does nothing twice
/// (draft-ietf-httpapi-idempotency-key-header-07). The key is taken before the operation runs: after a crash in between, whoever repeats the
/// request is told that nobody knows how it ended, which is safe, and not done a second time.</summary>
internal sealed class Idempotency(
    IDbContextFactory<ConsoleDb> databases, DatabaseRewrite rewrite, TimeProvider clock, IStringLocalizer<ApiText> text, ILogger<Idempotency> logger)
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 128;

    private const string ReplayedHeader = "Idempotency-Replayed";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private long _sweptAt;

    public async ValueTask<object?> RunAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (context.Request.Headers[Header] is not [_, ..] keys)
        {
            return await next(invocation);
        }

        if (keys is not [{ Length: > 0 and <= LongestKey } told])
        {
            return new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.KeyDoesNotFit), Header, LongestKey]);
        }

        var key = KeptAnswer.Hashed(told);
        var (client, request) = (context.RequestServices.GetRequiredService<CurrentActor>().Actor.ApiKeyId!.Value, await RequestFingerprint.OfAsync(context.Request, context.RequestAborted));
        if (await BeginAsync(client, key, request, context.RequestAborted) is { } before)
        {
            return Repeated(before, request, context);
        }

        var erasures = await rewrite.RequestsAsync(context.RequestAborted);
        var result = await RunAsync(invocation, next, client, key);
        await KeepAsync(() => EndAsync(client, key, result, erasures, CancellationToken.None));
        return result;
    }

    // What refuses before anything is done leaves the key free.
    private async Task<object?> RunAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, long client, string key)
    {
        try
        {
            return await next(invocation);
        }
        catch (Exception refused) when (refused is ApiProblemException or NotAllowedException)
        {
            await KeepAsync(() => ForgetAsync(client, key, CancellationToken.None));
            throw;
        }
    }

    // What was done is answered as it is, also when that cannot be kept.
    private async Task KeepAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            logger.EndNotKept(trouble, exception);
        }
    }

    // Null when the key is this request's from now on; else what was there.
    private async Task<KeptAnswer?> BeginAsync(long client, string key, byte[] request, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await SweepAsync(db, cancellationToken);
        while (true)
        {
            db.Add(new KeptAnswer { ApiKeyId = client, IdempotencyKey = key, Request = request, At = clock.GetUtcNow() });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException taken) when (taken.InnerException is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY })
            {
                db.ChangeTracker.Clear();
            }

            var before = await db.KeptAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.ApiKeyId == client && answer.IdempotencyKey == key, cancellationToken);
            if (before is not null && TimeLimit.Lasts(before.At, Kept, clock.GetUtcNow()))
            {
                return before;
            }

            await ForgetAsync(client, key, cancellationToken);
        }
    }

    // Answers that are too old count as gone at once; their room is given back now and then.
    private async Task SweepAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        var (last, now) = (Interlocked.Read(ref _sweptAt), clock.GetUtcNow().UtcTicks);
        if (now - last >= BetweenSweeps.Ticks && Interlocked.CompareExchange(ref _sweptAt, now, last) == last)
        {
            var (oldest, future) = (clock.GetUtcNow() - Kept, clock.GetUtcNow() + TimeLimit.Tolerance);
            await db.KeptAnswers.Where(answer => answer.At < oldest || answer.At > future).ExecuteDeleteAsync(cancellationToken);
        }
    }

    // Whoever was erased while the request ran may be in its answer.
    private async Task EndAsync(long client, string key, object? result, int erasures, CancellationToken cancellationToken)
    {
        if (result is not ApiAnswer done)
        {
            await ForgetAsync(client, key, cancellationToken);
            return;
        }

        var body = done.Value is null || done.IsSecret ? "" : JsonSerializer.Serialize(done.Value, done.Value.GetType(), ApiJson.Options);
        var etag = done.Version is { } version ? ApiAnswer.ETagOf(version) : null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var told = DatabaseRewrite.RequestsIn(db) == erasures ? body : "";
        await db.KeptAnswers.Where(answer => answer.ApiKeyId == client && answer.IdempotencyKey == key).ExecuteUpdateAsync(
            set => set.SetProperty(answer => answer.Status, done.Status)
                .SetProperty(answer => answer.Body, told)
                .SetProperty(answer => answer.Location, done.Location)
                .SetProperty(answer => answer.ETag, etag),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ForgetAsync(long client, string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.KeptAnswers.Where(answer => answer.ApiKeyId == client && answer.IdempotencyKey == key).ExecuteDeleteAsync(cancellationToken);
    }

    private IResult Repeated(KeptAnswer before, byte[] request, HttpContext context)
    {
        if (!request.AsSpan().SequenceEqual(before.Request))
        {
            return new ApiProblem(ProblemCode.IdempotencyKeyReused, text[nameof(ApiText.KeyReused)]);
        }

        if (before.Status is not { } status || (before.Body is "" && status is not StatusCodes.Status204NoContent))
        {
            return new ApiProblem(ProblemCode.IdempotencyKeyInUse, text[before.Status is null ? nameof(ApiText.EndUnknown) : nameof(ApiText.NotToldAgain)]);
        }

        context.Response.Headers[ReplayedHeader] = "true";
        context.Response.Headers.ETag = before.ETag;
        context.Response.Headers.Location = before.Location;
        return before.Body is "" ? Results.StatusCode(status) : Results.Content(before.Body, "application/json; charset=utf-8", Encoding.UTF8, status);
    }
}
