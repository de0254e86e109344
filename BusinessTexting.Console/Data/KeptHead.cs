using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Data;

/// <summary>What the head's file says. Closed.</summary>
public abstract record KeptHead
{
    private KeptHead()
    {
    }

    public sealed record Known(AuditHead Head) : KeptHead;

    /// <summary>There is no file.</summary>
    public sealed record Missing : KeptHead;

    /// <summary>The file is not what the console wrote, or belongs to a record with another key.</summary>
    public sealed record Forged : KeptHead;
}
