using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A sentence with a moment in it, wherever the language puts it.</summary>
public sealed partial class TimePhrase
{
    /// <summary>Stands in the words where the moment goes: hand it to the text as that argument.</summary>
    public const string Here = "\u0001";

    [Parameter, EditorRequired] public required string Words { get; set; }
    [Parameter, EditorRequired] public DateTimeOffset At { get; set; }

    private (string Before, string After) Parts => Words.Split(Here, 2) is [var before, var after] ? (before, after) : (Words, "");
}
