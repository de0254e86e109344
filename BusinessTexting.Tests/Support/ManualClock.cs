using System.Threading.Channels;

namespace BusinessTexting.Tests.Support;

/// <summary>A clock whose timers fire when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<ManualTimer> _timers = Channel.CreateUnbounded<ManualTimer>();
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    /// <summary>Puts the clock forward. No timer fires by itself.</summary>
    public void Advance(TimeSpan time) => _ahead += time;

    /// <summary>The next timer that somebody waits on.</summary>
    public async Task<ManualTimer> NextTimerAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _timers.Reader.ReadAsync(patience.Token);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state) { Due = dueTime };
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    internal sealed class ManualTimer(TimerCallback callback, object? state) : ITimer
    {
        /// <summary>How long it was to wait.</summary>
        public TimeSpan Due { get; init; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
