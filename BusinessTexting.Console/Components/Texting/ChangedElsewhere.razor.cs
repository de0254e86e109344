using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>Says when what the page shows was changed by someone else: another page, a command, an import. It is told by
/// <see cref="ChangeWatch"/>, and keeps quiet about entries up to <see cref="Seen"/>, the page's own among them.</summary>
public sealed partial class ChangedElsewhere : IDisposable
{
    private AuditEntry? _news;

    /// <summary>The newest entry of the record when the page was loaded, from <see cref="RecentChanges.NewestIdAsync"/>; read before the page's data.</summary>
    [Parameter, EditorRequired] public long Seen { get; set; }

    /// <summary>Whether an entry is about something the page shows.</summary>
    [Parameter, EditorRequired] public required Func<AuditEntry, bool> Concerns { get; set; }

    /// <summary>Says "the list has changed" instead of what was changed by whom.</summary>
    [Parameter] public bool IsList { get; set; }

    /// <summary>Keeps quiet while the page itself saves.</summary>
    [Parameter] public bool Paused { get; set; }

    /// <summary>With the news that was shown.</summary>
    [Parameter, EditorRequired] public EventCallback<AuditEntry> OnShowLatest { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required ChangeWatch Watch { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    public void Dispose() => Watch.Changed -= OnChanged;

    protected override void OnInitialized() => Watch.Changed += OnChanged;

    protected override void OnParametersSet() => _news = _news is { } news && news.Id > Seen ? news : null;

    // On a background thread; the circuit may be gone by the time its turn comes.
    private void OnChanged(IReadOnlyList<AuditEntry> entries) => _ = InvokeAsync(() => NoticeAsync([.. entries.Where(entry => entry.Id > Seen && Concerns(entry))]));

    private async Task NoticeAsync(IReadOnlyList<AuditEntry> entries)
    {
        try
        {
            if (entries is not [] && await Changes.NewsAsync(entries, Me.Actor, CancellationToken.None) is [.., var newest])
            {
                _news = entries.Single(entry => entry.Id == newest);
                StateHasChanged();
            }
        }
        catch (Exception exception) when (exception is NotAllowedException || StorageTroubles.Behind(exception) is not null)
        {
            // The page says so itself when it is used next.
        }
    }
}
