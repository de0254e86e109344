using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>The part of the record that an actor sees, as it grows.</summary>
public sealed class ChangeFeed(ReadStore reads, ChangeWatch watch, TimeProvider clock)
{
    private const int Batch = 200;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    // Timers count whole milliseconds; who wakes too early would look twice.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(2);

    /// <summary>Every entry after this one, oldest first, then each as it comes, within about a second; null at first and now and then where nothing
    /// came, so that who listens knows that the line stands.</summary>
    /// <param name="after">Null: from now on.</param>
    /// <param name="now">Who <paramref name="actor"/> is by now; null ends it: a key that was revoked.</param>
    public async IAsyncEnumerable<AuditEntry?> FollowAsync(
        long? after, Func<Follower?> now, Actor actor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        actor.Require(Privilege.SeeRecordOfUsers);
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        watch.Changed += OnChanged;
        try
        {
            var (last, isSilent) = (after, true);
            for (var who = now(); who is not null; who = now())
            {
                (var entries, last) = await AfterAsync(last, who.Actor, cancellationToken);
                foreach (var entry in entries)
                {
                    yield return entry;
                }

                if (isSilent && entries is [])
                {
                    yield return null;
                }

                isSilent = entries.Count < Batch && !await HasNewsAsync(news.Reader, who.Until, cancellationToken);
            }
        }
        finally
        {
            watch.Changed -= OnChanged;
        }

        void OnChanged(IReadOnlyList<AuditEntry> entries) => news.Writer.TryWrite(item: true);
    }

    // Up to the newest there was before reading: what comes while it is read is read next time.
    private async Task<(IReadOnlyList<AuditEntry> Entries, long? Newest)> AfterAsync(long? last, Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeRecordOfUsers, actor, cancellationToken);
        var newest = await sight.NewestEntryAsync(cancellationToken);
        var from = last ?? newest;
        var entries = await sight.Entries.Where(entry => entry.Id > from && entry.Id <= newest).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(cancellationToken);
        return (entries, entries is [.., var furthest] && entries.Count == Batch ? furthest.Id : newest);
    }

    // False when nothing came for a while, or until then.
    private async Task<bool> HasNewsAsync(ChannelReader<bool> news, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var rest = until - clock.GetUtcNow() + Moment;
        using var silence = new CancellationTokenSource(TimeSpan.FromTicks(Math.Clamp(rest.Ticks, 0, Silence.Ticks)), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            return await news.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}

/// <summary>Who follows the record.</summary>
/// <param name="Until">When they may no more, as things are.</param>
public sealed record Follower(Actor Actor, DateTimeOffset Until);
