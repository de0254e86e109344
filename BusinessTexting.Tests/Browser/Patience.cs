namespace BusinessTexting.Tests.Browser;

/// <summary>How long a page may take before a journey gives up on it.</summary>
internal static class Patience
{
    public const float Milliseconds = 30_000;
}
