namespace BusinessTexting.Benchmarks;

/// <summary>The verdicts of all users, by the command people use.</summary>
internal static class VerdictsRun
{
    public static void Run(BenchmarkConsole console)
    {
        var output = Path.GetTempFileName();
        var (time, peak, exit) = console.Command(output, "verdicts");
        System.Console.WriteLine($"verdicts                        {time.TotalSeconds,8:F1} s   {peak / 1048576.0,6:F0} MB   exit {exit}   {File.ReadLines(output).Count() - 1:N0} lines   (limit 10 s)");
        File.Delete(output);
    }
}
