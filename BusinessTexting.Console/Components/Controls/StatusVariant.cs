namespace BusinessTexting.Console.Components.Controls;

/// <summary>What a banner, chip or bar says besides its words.</summary>
public enum StatusVariant
{
    Default,
    Success,
    Warning,
    Error,
    Info,
}
