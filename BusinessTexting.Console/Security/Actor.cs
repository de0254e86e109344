namespace BusinessTexting.Console.Security;

/// <summary>Who asks for an operation, and what they may.</summary>
/// <param name="Name">As the record shows it.</param>
public sealed record Actor(string Name)
{
    /// <summary>Nobody: who has not signed in, or not any more. May nothing.</summary>
    public static readonly Actor Nobody = new("nobody");

    /// <summary>The console itself: what it does at start.</summary>
    public static readonly Actor Console = new("console") { Role = Security.Role.Full };

    /// <summary>Whoever runs a command: <c>command line (OS user)</c>. Needs no account: who can start a command can write the database's file.</summary>
    public static Actor CommandLine => new($"command line ({Environment.UserName})") { Role = Security.Role.Full };

    /// <summary>The administrator's account; null for the console, for commands and for nobody.</summary>
    public long? AccountId { get; init; }

    /// <summary>The key of the program that asks; null for people, the console and commands.</summary>
    public long? ApiKeyId { get; init; }

    /// <summary>The sign-in this actor acts through; null where nobody signed in.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>When they last proved who they are, UTC; null where there was nobody to ask.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Empty without an account.</summary>
    public string Email { get; init; } = "";

    /// <summary>Null for nobody.</summary>
    public Role? Role { get; init; }

    /// <summary>The network address they came from, as text; empty for the console and for commands.</summary>
    public string Address { get; init; } = "";

    /// <summary>Why they ask, in their own words; empty where they did not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The locations of a <see cref="Role.Location"/> administrator; all others and their users do not exist for them. Empty for other roles.</summary>
    public IReadOnlySet<long> Locations { get; init; } = new HashSet<long>();

    /// <summary>True where only <see cref="Locations"/> exist for this actor.</summary>
    public bool IsConfined => Role is Security.Role.Location;

    public bool May(Privilege privilege) => Role is { } role && role.Grants(privilege);

    /// <summary>Whether a location, or a user at it, exists for this actor; null stands for a user without a location.</summary>
    public bool Sees(long? locationId) => Role is not null && (!IsConfined || (locationId is { } id && Locations.Contains(id)));
}
