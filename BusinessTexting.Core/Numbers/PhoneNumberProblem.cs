namespace BusinessTexting.Core.Numbers;

/// <summary>Why a text is not a telephone number.</summary>
public enum PhoneNumberProblem
{
    /// <summary>Neither E.164 nor anything that can be read as a +1 number.</summary>
    NotANumber,

    /// <summary>+1 takes exactly ten digits more.</summary>
    NotTenDigits,

    /// <summary>A spreadsheet rounded the number: 1.5551E+10.</summary>
    DigitsLost,

    /// <summary>No +1 number is like it: area code and exchange begin with 2 to 9, and do not end in 11.</summary>
    NotPossible,
}
