namespace BusinessTexting.Console.Security;

/// <summary>A password or code that was wrong, or is being compared right now. What comes next is judged by these.</summary>
public sealed class WrongAttempt
{
    public long Id { get; init; }

    /// <summary>Whose; below zero for e-mails that nobody has, which are counted in the same way so that nothing tells them apart.</summary>
    public required long AdministratorId { get; init; }

    /// <summary>Where it came from: an IPv4 address, or the site of an IPv6 address.</summary>
    public required string Site { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
