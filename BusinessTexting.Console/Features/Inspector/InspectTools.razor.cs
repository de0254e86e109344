using BusinessTexting.Console.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>Asks for another moment, and for somebody to compare with.</summary>
public sealed partial class InspectTools
{
    private DateTime? _moment;
    private string? _momentProblem;
    private string? _other;

    /// <summary>By which the user is known: an e-mail or an id.</summary>
    [Parameter, EditorRequired] public required string Who { get; set; }

    /// <summary>The moment that is shown; null for now.</summary>
    [Parameter] public DateTimeOffset? At { get; set; }

    /// <summary>With whom the user is compared; null with nobody.</summary>
    [Parameter] public string? With { get; set; }

    [CascadingParameter] public TimeZoneInfo? Zone { get; set; }

    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<InspectorText> Text { get; init; }

    private TimeZoneInfo Here => Zone ?? TimeZoneInfo.Utc;

    private string ZoneName => Text[nameof(InspectorText.MomentZone), Here.Equals(TimeZoneInfo.Utc) ? "UTC" : Here.Id];

    protected override void OnInitialized()
    {
        _moment = At is { } at ? TimeZoneInfo.ConvertTime(at, Here).DateTime : null;
        _other = With;
    }

    private void GoBack()
    {
        _momentProblem = null;
        if (_moment is not { } local)
        {
            Navigation.NavigateTo(Links.InspectUser(Who, at: null, With));
        }
        else if (Utc(local) is var at && at > Clock.GetUtcNow())
        {
            _momentProblem = Text[nameof(InspectorText.MomentNotYet)];
        }
        else
        {
            Navigation.NavigateTo(Links.InspectUser(Who, at, With));
        }
    }

    // An hour that the clocks leap over is taken for the one after.
    private DateTimeOffset Utc(DateTime local)
    {
        var written = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var there = Here.IsInvalidTime(written) ? written.AddHours(1) : written;
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(there, Here), TimeSpan.Zero);
    }

    private void Compare() => Navigation.NavigateTo(Links.InspectUser(Who, At, string.IsNullOrWhiteSpace(_other) ? null : _other.Trim()));
}
