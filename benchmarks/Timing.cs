using System.Diagnostics;

namespace BusinessTexting.Benchmarks;

/// <summary>Medians of alternating runs, in milliseconds.</summary>
internal static class Timing
{
    private const int Runs = 7;

    /// <summary>Runs both in turns, so that whatever else the machine does falls on both alike.</summary>
    public static async Task<(double Ours, double Bare)> CompareAsync(Func<Task> ours, Func<Task> bare)
    {
        await ours();
        await bare();
        var (oursTimes, bareTimes) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            oursTimes.Add(await OnceAsync(ours));
            bareTimes.Add(await OnceAsync(bare));
        }

        return (Median(oursTimes), Median(bareTimes));
    }

    public static async Task<double> OnceAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalMilliseconds;
    }

    public static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
