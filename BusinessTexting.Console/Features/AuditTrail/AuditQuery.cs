using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Which entries of the record a list shows, newest first; everything null or empty shows all.</summary>
public sealed record AuditQuery
{
    public const int PageSize = 50;
    public const int SearchLength = 254;

    /// <summary>Any part of a resource's name, of a user's personal values, or of a reason.</summary>
    public string Search { get; init; } = "";

    /// <summary>The first day, UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The name of who asked, as the record has it.</summary>
    public string Actor { get; init; } = "";

    public AuditAction? Action { get; init; }

    public AuditResource? Resource { get; init; }

    /// <summary>Only entries about this one; asks for <see cref="Resource"/> too.</summary>
    public long? ResourceId { get; init; }

    /// <summary>Only entries older than this one: the page before.</summary>
    public long? Before { get; init; }

    /// <summary>Only entries newer than this one, the next ones to it: the page after.</summary>
    public long? After { get; init; }

    public bool IsFiltered => Search is not "" || Actor is not "" || From is not null || To is not null || Action is not null || Resource is not null;

    /// <summary>The same entries, from the newest on.</summary>
    public AuditQuery FromTheNewest => this with { Before = null, After = null };
}
