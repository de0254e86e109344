namespace BusinessTexting.Console.Data;

/// <summary>Where the values of the policy in force were read from: a file, the environment.</summary>
/// <param name="ByKey">By the last part of the configuration key; what is left as delivered is missing.</param>
public sealed record PolicySources(IReadOnlyDictionary<string, string> ByKey);
