using BusinessTexting.Console.Features.Users;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Who was found by what was asked for.</summary>
/// <param name="Users">The first of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record FoundUsers(IReadOnlyList<UserRow> Users, int Total);
