namespace BusinessTexting.Core.Texting;

/// <summary>What holds for one user in effect.</summary>
public enum TextingState
{
    /// <summary>Eligible, and configured on.</summary>
    On,

    /// <summary>Eligible, and configured off.</summary>
    Off,

    /// <summary>A blocking rule is not met, whatever is configured.</summary>
    Blocked,
}
