namespace BusinessTexting.Core.Directory;

/// <summary>Why a text is not an extension.</summary>
public enum ExtensionProblem
{
    /// <summary>Not 2 to 10 digits, * or #.</summary>
    NotAnExtension,

    /// <summary>#N/A, #REF! and the like.</summary>
    SpreadsheetError,

    /// <summary>REMOVE or REMOVE|4001, by which the vendor's bulk files mean that it is to be taken away.</summary>
    RemovalMark,

    /// <summary>4001.0, 4.001E+03 or 4,001: a spreadsheet took it for an amount.</summary>
    DecimalForm,
}
