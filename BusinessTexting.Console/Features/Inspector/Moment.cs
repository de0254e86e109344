using System.Globalization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>A moment of the past as an address says it. Closed.</summary>
public abstract record Moment
{
    private Moment()
    {
    }

    /// <summary>The address names no moment.</summary>
    public sealed record Now : Moment;

    /// <param name="At">UTC.</param>
    public sealed record Past(DateTimeOffset At) : Moment;

    /// <summary>It has not come yet.</summary>
    public sealed record Future : Moment;

    public sealed record Unreadable(string Text) : Moment;

    /// <param name="text">ISO 8601, as UTC unless it says otherwise: 2026-05-03T10:00Z.</param>
    public static Moment Read(string? text, DateTimeOffset now) => text?.Trim() switch
    {
        null or "" => new Now(),

        // A + that arrives as a space is a + still.
        var written when DateTimeOffset.TryParseExact(
            written.Replace(' ', '+'), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) =>
            at > now ? new Future() : new Past(at),
        var written => new Unreadable(written),
    };

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];
}
