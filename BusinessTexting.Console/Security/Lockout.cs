namespace BusinessTexting.Console.Security;

/// <summary>What wrong passwords and codes mean for the next attempt (ASVS 6.3.1). A site closes an account for itself alone; all sites together only
/// slow it down, so that nobody elsewhere keeps an administrator out.</summary>
internal static class Lockout
{
    /// <summary>As many within <see cref="Window"/> close the account for the site they came from.</summary>
    public const int WrongFromOneSite = 5;

    /// <summary>More than these in an hour, whatever the sites, slow every attempt.</summary>
    public const int WrongInAnHour = 50;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>How long a wrong attempt counts for anything.</summary>
    public static TimeSpan Remembered(TimeSpan closedFor) => closedFor + Window > Hour ? closedFor + Window : Hour;

    /// <summary>Until when these close the account for their site; null when they do not.</summary>
    /// <param name="ofSite">When the wrong ones from that site came, in any order.</param>
    public static DateTimeOffset? ClosedUntil(IEnumerable<DateTimeOffset> ofSite, TimeSpan closedFor)
    {
        var newest = ofSite.OrderDescending().Take(WrongFromOneSite).ToList();
        return newest.Count == WrongFromOneSite && newest[0] - newest[^1] <= Window ? newest[0] + closedFor : null;
    }
}
