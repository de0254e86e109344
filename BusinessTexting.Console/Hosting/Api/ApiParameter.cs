using System.Text.Json;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>A parameter of an address's query: the one source of what is accepted and of what is documented.</summary>
/// <param name="Name">Without regard to case nowhere: as it stands.</param>
/// <param name="Description">What it means, for the documentation.</param>
internal sealed record ApiParameter(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>What it takes; empty where any text will do.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];

    /// <summary>The largest number it takes, from 1 on; null for what is no number.</summary>
    public long? Most { get; init; }

    /// <summary>True for a flag, which takes true and false.</summary>
    public bool IsFlag { get; init; }

    /// <summary>For a text.</summary>
    public int Longest { get; init; } = 254;

    /// <summary>A value that works, for the documentation; null without one.</summary>
    public string? Example { get; init; }

    /// <summary>A closed set as the API writes it.</summary>
    public static IReadOnlyList<string> NamesOf<TMember>()
        where TMember : struct, Enum => [.. Enum.GetNames<TMember>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
