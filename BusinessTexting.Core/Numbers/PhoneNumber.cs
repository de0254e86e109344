using System.Diagnostics.CodeAnalysis;

namespace BusinessTexting.Core.Numbers;

/// <summary>A telephone number in E.164: + and 8 to 15 digits, exactly ten after +1.</summary>
public sealed record PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    /// <summary>E.164, such as +15125550142.</summary>
    public string Value { get; }

    /// <summary>Whether the number belongs to the +1 numbering plan, which the US and Canada share with some twenty countries.</summary>
    public bool IsNorthAmerican => Value[1] == '1';

    /// <summary>False for a +1 number that nobody can have: area codes and exchanges begin with 2 to 9, and those ending in 11 are services such as 911.</summary>
    public bool IsPossible => !IsNorthAmerican || (IsCode(Value.AsSpan(2, 3)) && IsCode(Value.AsSpan(5, 3)));

    /// <summary>Reads E.164 as it stands; for what people write see <see cref="PhoneNumberReading"/>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        var isE164 = text is ['+', not '0', ..]
            && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            && (text[1] == '1' ? text.Length == 12 : text.Length is >= 9 and <= 16);
        number = isE164 ? new PhoneNumber(text!) : null;
        return isE164;
    }

    /// <summary>A number known to be valid; throws <see cref="FormatException"/> otherwise.</summary>
    public static PhoneNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not an E.164 number.");

    /// <summary>The number as people write it: +1 512-555-0142. Numbers of other countries stay in E.164.</summary>
    public override string ToString() =>
        IsNorthAmerican ? $"+1 {Value.AsSpan(2, 3)}-{Value.AsSpan(5, 3)}-{Value.AsSpan(8)}" : Value;

    private static bool IsCode(ReadOnlySpan<char> digits) => digits is [>= '2', not '1', _] or [>= '2', '1', not '1'];
}
