namespace BusinessTexting.Core.Texting;

/// <summary>What was picked at one level: to follow the level above, or to differ from it.</summary>
public enum TextingChoice
{
    Inherit,
    On,
    Off,
}
