namespace BusinessTexting.Core.Directory;

/// <summary>What the carrier says about texting on the primary number.</summary>
public enum NumberTexting
{
    Unknown,
    Capable,
    NotCapable,
}
