namespace BusinessTexting.Core.Directory;

/// <summary>Whether the user holds a Calling Professional license.</summary>
public enum CallingLicense
{
    Unknown,
    Professional,
    None,
}
