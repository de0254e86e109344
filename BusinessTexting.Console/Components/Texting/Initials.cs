namespace BusinessTexting.Console.Components.Texting;

/// <summary>What stands in the circle beside a name.</summary>
public static class Initials
{
    /// <summary>Two letters at most, of the first and the last word.</summary>
    public static string Of(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [] => "",
        [var only] => First(only),
        [var first, .., var last] => First(first) + First(last),
    };

    private static string First(string word) => word.EnumerateRunes().First().ToString().ToUpperInvariant();
}
