using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>One entry with all that can be said and done about it.</summary>
/// <param name="ResourceExists">Whether what it is about is still there.</param>
/// <param name="UndoneBy">The entry that takes this one back; null without.</param>
/// <param name="Undo">What taking it back asks of the actor; null when it cannot be taken back, or something has changed since.</param>
public sealed record EntryDetails(AuditEntry Entry, bool ResourceExists, long? UndoneBy, Privilege? Undo);
