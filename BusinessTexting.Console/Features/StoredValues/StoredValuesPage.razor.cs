using System.Globalization;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>What was stored before today's rules and would not be stored like this any more, and the way to normalize it.</summary>
public sealed partial class StoredValuesPage
{
    private StoredValuesView? _view;
    private Normalization? _normalized;
    private StorageTrouble? _trouble;
    private long _seen;
    private bool _normalizing;

    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }

    [Inject] public required StoredValuesService Service { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required IStringLocalizer<StoredValuesText> Text { get; init; }

    private int Asked => int.TryParse(PageNumber, CultureInfo.InvariantCulture, out var page) ? page : 1;

    internal static string LinkOf(AuditResource resource, long id) => resource switch
    {
        AuditResource.User => Links.User(id),
        AuditResource.Location => Links.Location(id),
        _ => Links.Organization,
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
            _view = await Service.ListAsync(Asked, Me.Actor, Leaving);
            _trouble = null;
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
    }

    private async Task NormalizeAsync()
    {
        _normalizing = true;
        try
        {
            var forecast = await Service.ForecastAsync(Me.Actor, Leaving);
            var title = Text[nameof(StoredValuesText.Question), Values(forecast)];
            if (await Dialogs.ConfirmWithReasonAsync(title, builder => builder.AddContent(0, Body(forecast)), Text[nameof(StoredValuesText.Confirm), Values(forecast)]) is { } reason)
            {
                _normalized = await Service.NormalizeAsync(Me.Actor with { Reason = reason }, Leaving);
                await LoadAsync();
            }
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is not null)
        {
            _trouble = StorageTroubles.Behind(exception);
        }
        finally
        {
            _normalizing = false;
        }
    }

    private string Body(NormalizationForecast forecast) =>
        $"{Text[nameof(StoredValuesText.QuestionBody), Values(forecast), Owners(forecast)]} {Left(forecast)}".TrimEnd();

    private string? Result(Normalization normalized) => normalized.Outcome switch
    {
        ChangeOutcome.Saved => $"{Text[nameof(StoredValuesText.Done), Values(normalized.Done), Owners(normalized.Done)]} {Left(normalized.Done)}".TrimEnd(),
        ChangeOutcome.Unchanged => $"{Text[nameof(StoredValuesText.NothingToDo)]} {Left(normalized.Done)}".TrimEnd(),
        _ => null,
    };

    private string Left(NormalizationForecast forecast) => string.Join(' ', new[]
    {
        forecast.Refused > 0 ? Counted(forecast.Refused, nameof(StoredValuesText.LeftRefusedOne), nameof(StoredValuesText.LeftRefused)) : "",
        forecast.Taken > 0 ? Counted(forecast.Taken, nameof(StoredValuesText.LeftTakenOne), nameof(StoredValuesText.LeftTaken)) : "",
    }).Trim();

    private string Values(NormalizationForecast forecast) => Counted(forecast.Values, nameof(StoredValuesText.OneValue), nameof(StoredValuesText.ManyValues));

    private string Owners(NormalizationForecast forecast) => Counted(forecast.Resources, nameof(StoredValuesText.OneOwner), nameof(StoredValuesText.ManyOwners));

    private string Counted(int count, string one, string many) => Text[count == 1 ? one : many, count];
}
