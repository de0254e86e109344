using System.Globalization;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Why one user can or cannot text, for whoever is asked. The address says whom, when, and with whom they are compared.</summary>
public sealed partial class InspectPage
{
    private (string?, string?, string?, string?)? _loaded;
    private Inspection? _inspection;
    private Inspection.Found? _with;
    private FoundUsers? _found;
    private StorageTrouble? _trouble;
    private string? _problem;
    private bool _loading = true;
    private long _seen;
    private int _loads;

    /// <summary>An e-mail, or an id.</summary>
    [Parameter] public string? Who { get; set; }

    /// <summary>What to look for.</summary>
    [SupplyParameterFromQuery] public string? Find { get; set; }

    /// <summary>The moment of the past that is asked about.</summary>
    [SupplyParameterFromQuery] public string? At { get; set; }

    /// <summary>The e-mail or id of another user to compare with.</summary>
    [SupplyParameterFromQuery] public string? With { get; set; }

    [Inject] public required InspectorService Service { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }

    private string? Wanted => string.IsNullOrWhiteSpace(Who) ? (string.IsNullOrWhiteSpace(Find) ? null : Find.Trim()) : Who;

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded != (Who, Find, At, With))
        {
            _loaded = (Who, Find, At, With);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var load = ++_loads;
        (_loading, _problem, _trouble) = (true, null, null);
        try
        {
            _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            var (found, inspection, with) = await ReadAsync();
            if (load == _loads)
            {
                (_found, _inspection, _with) = (found, inspection, with);
                Settle();
            }
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
        finally
        {
            // The one that was overtaken leaves it to the one that is on its way.
            _loading = load != _loads && _loading;
        }
    }

    private async Task<(FoundUsers?, Inspection?, Inspection.Found?)> ReadAsync()
    {
        if (string.IsNullOrWhiteSpace(Who))
        {
            return (Wanted is null ? null : await Service.FindAsync(Wanted, Me.Actor, Leaving), null, null);
        }

        var at = At is null ? null : Asked(Moment.Read(At, Clock.GetUtcNow()));
        var inspection = await Service.InspectAsync(Who, at, Me.Actor, Leaving);
        return (null, inspection, inspection is Inspection.Found ? await OtherAsync(at) : null);
    }

    private async Task<Inspection.Found?> OtherAsync(DateTimeOffset? at)
    {
        if (string.IsNullOrWhiteSpace(With))
        {
            return null;
        }

        var found = await Service.FindAsync(With, Me.Actor, Leaving);
        var other = found is { Users: [var only], Total: 1 } ? only.User.Email : With;
        if (found.Total <= 1 && await Service.InspectAsync(other, at, Me.Actor, Leaving) is Inspection.Found inspected)
        {
            return inspected;
        }

        _problem = found.Total > 1 ? Text[nameof(InspectorText.ManyToCompare), found.Total, With] : Text[nameof(InspectorText.NobodyToCompare), With];
        return null;
    }

    // What is not a moment of the past is said, and the answer is today's.
    private DateTimeOffset? Asked(Moment moment)
    {
        _problem = moment switch
        {
            Moment.Future => Text[nameof(InspectorText.MomentInFuture)].Value,
            Moment.Unreadable(var text) => Text[nameof(InspectorText.MomentUnreadable), text].Value,
            _ => null,
        };
        return moment is Moment.Past(var at) ? at : null;
    }

    // One hit opens at once, and every address of a user becomes the permanent one.
    private void Settle()
    {
        if (_found is { Users: [var only], Total: 1 })
        {
            Navigation.NavigateTo(Links.InspectUser(only.User.Email), new NavigationOptions { ReplaceHistoryEntry = true });
        }
        else if (_inspection is Inspection.Found { Answer.Details.User.Email: var email } found && long.TryParse(Who, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && found is { Now: not null } or { At: null })
        {
            Navigation.NavigateTo(Links.InspectUser(found.Now?.Details.User.Email ?? email, found.At, With), new NavigationOptions { ReplaceHistoryEntry = true });
        }
    }
}
