namespace BusinessTexting.Console.Commands;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>An import has problems, and nothing was written; or the record is not what the console wrote.</summary>
    public const int Problems = 1;

    public const int BadArguments = 2;

    public const int NoSuchResource = 3;

    /// <summary>There is no database, or it cannot be used.</summary>
    public const int NoDatabase = 4;
}
