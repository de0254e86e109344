namespace BusinessTexting.Core.Directory;

/// <summary>Why a text cannot come in.</summary>
public enum TextFaultKind
{
    /// <summary>Bytes that are no UTF-8; where, is not said.</summary>
    NotUtf8,

    /// <summary>A surrogate without its other half: no UTF-8 can hold it.</summary>
    HalfCharacter,

    /// <summary>U+FFFE, U+FFFF, U+FDD0 to U+FDEF and the last two of every plane: never characters of a text.</summary>
    Noncharacter,

    /// <summary>NUL, the other control characters, and line breaks where a text has one line.</summary>
    ControlCharacter,
}
