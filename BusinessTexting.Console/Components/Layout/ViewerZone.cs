using Microsoft.JSInterop;

namespace BusinessTexting.Console.Components.Layout;

/// <summary>The time zone of the person looking, asked of their browser once per circuit; UTC until it answers.</summary>
public sealed class ViewerZone(IJSRuntime browser)
{
    private bool _read;

    public TimeZoneInfo Current { get; private set; } = TimeZoneInfo.Utc;

    public async Task ReadAsync()
    {
        if (_read)
        {
            return;
        }

        _read = true;
        try
        {
            var id = await browser.InvokeAsync<string?>("btShell.timeZone");
            Current = TimeZoneInfo.TryFindSystemTimeZoneById(id ?? "", out var zone) ? zone : TimeZoneInfo.Utc;
        }
        catch (Exception exception) when (exception is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // A browser that will not say is shown UTC, which LocalTime names.
        }
    }
}
