namespace BusinessTexting.Core.Files;

/// <summary>What is wrong with a file, a line or a value. The names are keys of the texts and part of the machine-readable reports.</summary>
public enum FileProblemCode
{
    // The file as a whole.
    FileMissing,
    FileDoubled,
    FileNotExpected,
    FileAmbiguous,
    FileLooksLike,
    FileTooLarge,
    FileNotReadable,
    NotText,
    TextInUtf16,
    NotAZip,
    ZipTooLarge,

    // The header line.
    HeaderMissing,
    HeaderNotReadable,
    HeaderTooLong,
    LicenseColumnUnknown,
    ColumnMissing,
    ColumnDoubled,

    // organization.json.
    NotJson,
    PropertyUnknown,
    PropertyDoubled,
    PropertyMissing,
    PropertyOfWrongType,

    // Nothing after it is read.
    RecordTooLong,

    // Users absent from the file cannot be told while rows are unreadable.
    RemovalUncertain,

    // One record: from here on a row can be skipped.
    NotUtf8,
    QuoteUnbalanced,
    CellCountWrong,
    RecordCutOff,

    // One value.
    ControlCharacter,
    TooLong,
    ValueMissing,
    NotOneOf,
    NotACountry,
    OnlyInvisibleMarks,
    NotAnEmail,
    EmailIsALink,
    EmailDotMisplaced,
    EmailCharacterNotAllowed,
    EmailLookAlikeCharacter,
    NotAnExtension,
    ExtensionIsASpreadsheetError,
    ExtensionIsARemovalMark,
    ExtensionInDecimalForm,
    NotANumber,
    NumberNotTenDigits,
    NumberNotPossible,
    NumberDigitsLost,

    // One value against the other rows and what is stored.
    EmailDoubled,
    LocationDoubled,
    LocationUnknown,
    LocationSkipped,
    NumberDoubled,
    NumberHeldByAbsentUser,
    NumberHeldBySkippedUser,
}
