namespace BusinessTexting.Console.Features.Decisions;

/// <summary>Whether a number may text now: the answer to a gateway's question.</summary>
/// <param name="Number">E.164 where it could be read, else as it was asked.</param>
/// <param name="Codes">Why not, in the order of display; empty for a number that may. Rule codes, or one of <see cref="SwitchedOff"/> and
/// <see cref="UnknownNumber"/>.</param>
public sealed record TextingDecision(string Number, bool Allow, IReadOnlyList<string> Codes)
{
    /// <summary>Its user is eligible, and configured off.</summary>
    public const string SwitchedOff = "switched-off";

    /// <summary>No user has it as their primary number, as far as the actor sees.</summary>
    public const string UnknownNumber = "unknown-number";
}
