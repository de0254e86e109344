using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>The initials of a name that stands beside it.</summary>
public sealed partial class Avatar
{
    [Parameter, EditorRequired] public required string Name { get; set; }
    [Parameter] public bool Large { get; set; }

    /// <summary>Two letters at most.</summary>
    public static string InitialsOf(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [] => "",
        [var only] => First(only),
        [var first, .., var last] => First(first) + First(last),
    };

    private static string First(string word) => word.EnumerateRunes().First().ToString().ToUpperInvariant();
}
