namespace BusinessTexting.Console.Commands;

/// <summary>What serving was asked for on the command line.</summary>
/// <param name="Urls">The value of <c>--urls</c>; null without one.</param>
/// <param name="Database">The value of <c>--database</c>; null without one.</param>
internal sealed record Serving(string? Urls, string? Database, bool IsDemo);
