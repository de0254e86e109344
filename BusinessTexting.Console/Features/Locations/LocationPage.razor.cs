using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>One location: its facts and default, and what follows from them.</summary>
public sealed partial class LocationPage
{
    private const int ShownChanges = 5;

    private EditSession<LocationForm> _session = null!;
    private LocationDetails? _details;
    private IReadOnlyList<AuditEntry> _changes = [];
    private long _seen;
    private long? _loaded;

    [Parameter] public long Id { get; set; }

    [Inject] public required LocationService Service { get; init; }
    [Inject] public required IValidator<LocationForm> Validator { get; init; }
    [Inject] public required LocationFormFields Fields { get; init; }
    [Inject] public required RecentChanges Changes { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<LocationsText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private LocationForm Form => _session.Form!;

    protected override void OnInitialized() => _session = new EditSession<LocationForm>(Dialogs, ReadAsync, () => Fields.All, Validator.FaultsOf);

    protected override async Task OnParametersSetAsync()
    {
        if (_loaded != Id)
        {
            (_loaded, _details) = (Id, null);
            _session.Forget();
            await _session.LoadAsync();
        }
    }

    private bool Concerns(AuditEntry entry) =>
        entry.Resource is AuditResource.Organization or AuditResource.Directory || (entry.Resource is AuditResource.Location && entry.ResourceId == Id);

    private async Task<LocationForm?> ReadAsync()
    {
        _seen = await Changes.NewestIdAsync(Me.Actor, Leaving);
        if (await Service.LoadAsync(Id, Me.Actor, Leaving) is not { } details)
        {
            if (_details is null)
            {
                Navigation.NotFound();
            }

            return null;
        }

        _changes = await Changes.OfAsync(AuditResource.Location, Id, ShownChanges, Me.Actor, Leaving);
        _details = details;
        return LocationForm.Of(details.Location);
    }

    private async Task SaveAsync()
    {
        if (await _session.SaveAsync(StoreAsync) is not null)
        {
            Toasts.Saved(Text[nameof(LocationsText.Saved), _session.Stored.Name], _session.SavedTogetherWith);
        }
    }

    // Who may change the default alone saves the default alone.
    private async Task<ChangeOutcome?> StoreAsync()
    {
        if (await ConfirmedAsync() is not { } reason)
        {
            return null;
        }

        var actor = Me.Actor with { Reason = reason };
        return actor.May(Privilege.ChangeLocations)
            ? await Service.SaveAsync(Id, Form, actor, Leaving)
            : await Service.SetDefaultAsync(Id, Form.TextingDefault, Form.Version, actor, Leaving);
    }

    // The reason, empty where nothing had to be asked; null when the answer was no.
    private async Task<string?> ConfirmedAsync() => await Service.PreviewAsync(Id, Form, Me.Actor, Leaving) is not { ChangesNobody: false } impact
        ? ""
        : await Dialogs.ConfirmWithReasonAsync(
            Text[nameof(LocationsText.ConfirmTitle), _session.Stored.Name],
            Question(impact),
            Text[nameof(LocationsText.Confirm)],
            impact.Lose > 0 ? Color.Error : Color.Dark,
            impact.IsFarReaching);

    private async Task RemoveAsync()
    {
        var name = _session.Stored.Name;
        if (await _session.RunAsync(RemoveConfirmedAsync) is not null)
        {
            _session.LetGo();
            Toasts.Success(Text[nameof(LocationsText.Removed), name]);
            Navigation.NavigateTo(Links.Locations);
        }
    }

    private async Task<ChangeOutcome?> RemoveConfirmedAsync() => await RemovalConfirmedAsync() is { } reason
        ? await Service.RemoveAsync(Id, _session.Stored.Version, Me.Actor with { Reason = reason }, Leaving)
        : null;

    private Task<string?> RemovalConfirmedAsync() => Dialogs.ConfirmWithReasonAsync(
        Text[nameof(LocationsText.RemoveTitle), _session.Stored.Name],
        builder => builder.AddContent(0, Text[nameof(LocationsText.RemoveBody)]),
        Text[nameof(LocationsText.RemoveConfirm)],
        Color.Error);
}
