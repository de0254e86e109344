using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>An administrator as the pages show them.</summary>
/// <param name="Locations">The names of their locations, sorted.</param>
/// <param name="LastSeen">UTC; null for who never signed in.</param>
internal sealed record AdministratorView(Administrator Administrator, IReadOnlyList<string> Locations, bool HasPasskey, DateTimeOffset? LastSeen);

/// <summary>How an operation that makes a one-time link ended.</summary>
/// <param name="Secret">For <see cref="AccountLinks.JoinWith"/>, shown once; null unless something was saved.</param>
internal sealed record LinkOutcome(ChangeOutcome Outcome, string? Secret);
