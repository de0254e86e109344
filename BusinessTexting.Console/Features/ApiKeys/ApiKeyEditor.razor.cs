using System.Globalization;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Features.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.ApiKeys;

/// <summary>The controls of a key's form.</summary>
public sealed partial class ApiKeyEditor
{
    private const string DayFormat = "yyyy-MM-dd";

    [Parameter, EditorRequired] public required ApiKeyForm Form { get; set; }
    [Parameter, EditorRequired] public required EditSession<ApiKeyForm> Session { get; set; }

    /// <summary>What a key can be confined to.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<(long Value, string Name)> Locations { get; set; }
    [Parameter] public EventCallback OnChanged { get; set; }

    [Inject] public required IStringLocalizer<ApiKeysText> Text { get; init; }
    [Inject] public required IStringLocalizer<AdministratorsText> Administrators { get; init; }
    [Inject] public required IStringLocalizer<AccountsText> Accounts { get; init; }

    // A key lasts to the end of a day, UTC; to the moment that was given over HTTP it lasts as long as nobody chooses a day here.
    private string? LastDay
    {
        get => Form.ExpiresAt?.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);
        set => Form.ExpiresAt = DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero).AddSeconds(-1)
            : null;
    }

    private Task ChangeAsync(string field, Action change)
    {
        change();
        Session.Changed(field);
        return OnChanged.InvokeAsync();
    }
}
