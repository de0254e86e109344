using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>How far a removed user is erased.</summary>
/// <param name="ErasedAt">UTC; null for who was not erased.</param>
/// <param name="IsFinished">Whether nothing is left in the database file either. Until then the console tries again every minute.</param>
/// <param name="Rewrite">How the latest attempt ended at writing the file anew: done, no-room, held or failed.</param>
/// <param name="BytesNeeded">The free space that takes beside the database.</param>
/// <param name="Copies">Copies of the database from before, which hold the person still, newest first: those beside it and in the folder of the timer.</param>
public sealed record ErasureResource(
    DateTimeOffset? ErasedAt, bool IsFinished, RewriteOutcome Rewrite, long BytesNeeded, long BytesFree, IReadOnlyList<ErasureResource.Copy> Copies)
{
    public static ErasureResource Of(ErasureState state) => new(
        state.At, state.IsFinished, state.Rewrite, state.Room.Needed, state.Room.Free, [.. state.Copies.Select(copy => new Copy(copy.Name, copy.At))]);

    /// <param name="Name">Of the file.</param>
    /// <param name="At">When it was made, UTC.</param>
    public sealed record Copy(string Name, DateTimeOffset At);
}
