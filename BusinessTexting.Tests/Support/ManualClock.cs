using System.Threading.Channels;

namespace BusinessTexting.Tests.Support;

/// <summary>A clock whose timers fire when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Channel<ManualTimer> _timers = Channel.CreateUnbounded<ManualTimer>();

    /// <summary>The next timer that somebody waits on.</summary>
    public async Task<ManualTimer> NextTimerAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _timers.Reader.ReadAsync(patience.Token);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    internal sealed class ManualTimer(TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
