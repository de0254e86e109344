namespace BusinessTexting.Benchmarks;

/// <summary>The import of a whole directory into an empty database, by the command people use.</summary>
internal static class ImportRun
{
    public static void Run(BenchmarkConsole console)
    {
        var directory = console.Directory;
        console.Forget();
        var (time, peak, exit) = console.Command(output: null, "import", directory);
        System.Console.WriteLine($"import                          {time.TotalSeconds,8:F1} s   {peak / 1048576.0,6:F0} MB   exit {exit}   (limits 30 s, 500 MB)");
    }
}
