namespace BusinessTexting.Core.Directory;

/// <summary>Why a text is not an e-mail address.</summary>
public enum EmailProblem
{
    /// <summary>Not one @ with something on both sides.</summary>
    NotAnEmail,

    /// <summary>A link, as it is copied from a page or a mail program.</summary>
    Mailto,

    /// <summary>A dot at an end of a part, or two in a row.</summary>
    DotMisplaced,

    /// <summary>A character that no address has: a space, a slash, a quote.</summary>
    CharacterNotAllowed,

    /// <summary>A full-width or mathematical letter, or another one that looks like a letter of the keyboard.</summary>
    LookAlikeCharacter,
}
