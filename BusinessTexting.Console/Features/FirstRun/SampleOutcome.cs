using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.FirstRun;

/// <summary>How bringing in the sample ended. Closed.</summary>
public abstract record SampleOutcome
{
    private SampleOutcome()
    {
    }

    public sealed record Imported(int Locations, int Users) : SampleOutcome;

    /// <summary>The actor's role does not include it; nothing was written.</summary>
    public sealed record NotAllowed(Privilege Privilege) : SampleOutcome;

    /// <param name="Sentence">Why, in words.</param>
    public sealed record Failed(string Sentence) : SampleOutcome;
}
