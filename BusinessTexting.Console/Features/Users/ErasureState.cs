using BusinessTexting.Console.Data;

namespace BusinessTexting.Console.Features.Users;

/// <summary>How far a removed user is erased, and what holds them still.</summary>
/// <param name="At">UTC; null for who was not erased.</param>
/// <param name="IsFinished">Whether no byte is left in the database and its log.</param>
/// <param name="Rewrite">Why it is not finished, as far as that was tried.</param>
/// <param name="Room">What writing the database anew takes.</param>
/// <param name="Copies">Copies of the database from before; of those that were carried elsewhere nothing is known.</param>
public sealed record ErasureState(DateTimeOffset? At, bool IsFinished, RewriteOutcome Rewrite, RewriteRoom Room, IReadOnlyList<EarlierCopy> Copies);
