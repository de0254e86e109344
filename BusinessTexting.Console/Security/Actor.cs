namespace BusinessTexting.Console.Security;

/// <summary>Who asked for an operation.</summary>
/// <param name="Name">As the record shows it.</param>
public sealed record Actor(string Name)
{
    /// <summary>Whoever uses the console before sign-in exists: it listens on loopback only.</summary>
    public static readonly Actor Administrator = new("administrator");

    /// <summary>The console itself: what it does at start.</summary>
    public static readonly Actor Console = new("console");

    /// <summary>Whoever runs a command: <c>command line (OS user)</c>.</summary>
    public static Actor CommandLine => new($"command line ({Environment.UserName})");
}
