namespace BusinessTexting.Console.Components;

/// <summary>Whether this console is a demo, which every page has to say.</summary>
public sealed record DemoMode(bool IsOn);
