using System.Globalization;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Components;

/// <summary>What is wrong with a text, for a person: at every edge in the same words.</summary>
internal static class TextFaultWords
{
    /// <summary>What is wrong with what somebody typed into a field of one line; null when nothing is.</summary>
    public static string? Of(string? text) => PlainText.FaultIn((text ?? "").Trim()) is { } fault ? Sentence(fault) : null;

    public static string Sentence(TextFault fault) => fault.Kind switch
    {
        TextFaultKind.NotUtf8 => ControlsText.NotUtf8,
        TextFaultKind.HalfCharacter => At(ControlsText.HalfCharacter, fault),
        TextFaultKind.Noncharacter => At(ControlsText.Noncharacter, fault),
        _ => At(ControlsText.ControlCharacter, fault),
    };

    // People count from one.
    private static string At(string sentence, TextFault fault) => string.Format(CultureInfo.CurrentCulture, sentence, fault.Position + 1);
}
