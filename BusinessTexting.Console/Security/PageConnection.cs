namespace BusinessTexting.Console.Security;

/// <summary>One connection of a page, as long as its request lasts.</summary>
internal sealed class PageConnection(HttpContext context, Guid session, DateTimeOffset since)
{
    private volatile bool _hasPage;
    private volatile bool _isEnding;

    /// <summary>The session it was opened with; empty for nobody's.</summary>
    public Guid Session => session;

    public DateTimeOffset Since => since;

    public bool HasPage => _hasPage;

    public bool IsEnding => _isEnding;

    public void Started() => _hasPage = true;

    /// <summary>Leaves its page a moment to say that the session has ended, and is cut the second time.</summary>
    public void End()
    {
        if (_isEnding)
        {
            Cut();
        }

        _isEnding = true;
    }

    public void Cut() => context.Abort();
}
