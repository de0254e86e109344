using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components;

/// <summary>A page whose unfinished work ends when the person leaves it.</summary>
public abstract class ConsolePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();

    [Inject] public required CurrentActor Me { get; init; }

    protected ConsolePage() => Leaving = _leaving.Token;

    /// <summary>Cancelled when the page goes away.</summary>
    protected CancellationToken Leaving { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_leaving.IsCancellationRequested)
        {
            _leaving.Cancel();
            _leaving.Dispose();
        }
    }
}
