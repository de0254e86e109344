using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Radzen;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Where one is signed in, and the way to end it.</summary>
public sealed partial class SessionsSection
{
    private StorageTrouble? _notStored;
    private bool _busy;

    [Parameter, EditorRequired] public required IReadOnlyList<Session> Sessions { get; set; }
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required Sessions Service { get; init; }
    [Inject] public required SessionActivity Activity { get; init; }
    [Inject] public required DialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }

    private Task EndAsync(Guid session) => RunAsync(() => Service.EndAsync(session, Me.Actor, Leaving), async () =>
    {
        Toasts.Success(Text[nameof(OwnAccountText.SessionEnded)]);
        await OnChanged.InvokeAsync();
    });

    private async Task EndAllAsync()
    {
        if (await Dialogs.ConfirmAsync(
            Text[nameof(OwnAccountText.SignOutTitle)], Text[nameof(OwnAccountText.SignOutBody)], Text[nameof(OwnAccountText.SignOutEverywhere)], ButtonVariant.Negative))
        {
            await RunAsync(() => Service.EndAllAsync(Me.Actor, Leaving), () =>
            {
                Navigation.NavigateTo(Links.SignedOut, forceLoad: true);
                return Task.CompletedTask;
            });
        }
    }

    private async Task RunAsync(Func<Task<ChangeOutcome>> operation, Func<Task> done)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _notStored) = (true, null);
        var outcome = await operation();
        _busy = false;
        switch (outcome)
        {
            // What has ended by itself meanwhile has ended.
            case ChangeOutcome.Saved or ChangeOutcome.Missing:
                await done();
                break;
            case ChangeOutcome.NotStored(var trouble):
                _notStored = trouble;
                break;
            default:
                throw new UnreachableException();
        }
    }
}
