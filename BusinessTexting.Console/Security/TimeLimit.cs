namespace BusinessTexting.Console.Security;

/// <summary>Whether something that began at a stored moment still lasts: sessions, proofs of who one is, one-time links, keys, answers that may be
/// repeated. What begins in the future is over: the clock was set back, or the database edited, and nobody knows how long it has lasted.</summary>
public static class TimeLimit
{
    /// <summary>How far ahead a moment may be without being in the future: two machines, or a clock that was just corrected.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public static bool Lasts(DateTimeOffset since, TimeSpan limit, DateTimeOffset now) => since - now <= Tolerance && now - since < limit;
}
