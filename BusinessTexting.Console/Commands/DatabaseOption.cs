using System.CommandLine;

namespace BusinessTexting.Console.Commands;

/// <summary><c>--database PATH</c>, which every command takes.</summary>
internal static class DatabaseOption
{
    public static readonly Option<string?> Instance = new("--database")
    {
        Description = "The database file; otherwise the one that the setting Database:ConnectionString names.",
        HelpName = "PATH",
        Recursive = true,
    };
}
