using System.Security.Claims;

namespace BusinessTexting.Console.Hosting.Edge;

/// <summary>How many pages may be open, counted twice: a connection takes a place whatever comes over it, and what the server keeps of
/// a page takes one until it is forgotten, which is a little later than its connection is lost.</summary>
internal sealed class PageLimits(EdgeSettings settings) : IDisposable
{
    public ConcurrencyLimits Connections { get; } = new(settings.CircuitsPerAccount, settings.CircuitsInAll);

    public ConcurrencyLimits Circuits { get; } = new(settings.CircuitsPerAccount, settings.CircuitsInAll);

    /// <summary>Whose pages are counted together. All who did not sign in are as one.</summary>
    public static string OwnerOf(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public LimitReached? Reached(string owner) => Connections.Reached(owner) ?? Circuits.Reached(owner);

    public void Dispose()
    {
        Connections.Dispose();
        Circuits.Dispose();
    }
}
