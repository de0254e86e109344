using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>Where one is signed in, and the way to end it.</summary>
public sealed partial class SessionsSection
{
    private OwnChange _change = null!;

    [Parameter, EditorRequired] public required IReadOnlyList<Session> Sessions { get; set; }
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] public required Sessions Service { get; init; }
    [Inject] public required SessionActivity Activity { get; init; }
    [Inject] public required IDialogService Dialogs { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required IStringLocalizer<OwnAccountText> Text { get; init; }

    protected override void OnInitialized() => _change = new OwnChange(Dialogs);

    private Task EndAsync(Guid session) => RunAsync(() => Service.EndAsync(session, Me.Actor, Leaving), async () =>
    {
        Toasts.Success(Text[nameof(OwnAccountText.SessionEnded)]);
        await OnChanged.InvokeAsync();
    });

    private async Task EndAllAsync()
    {
        if (await Dialogs.ConfirmAsync(
            Text[nameof(OwnAccountText.SignOutTitle)], Text[nameof(OwnAccountText.SignOutBody)], Text[nameof(OwnAccountText.SignOutEverywhere)], Color.Error))
        {
            await RunAsync(() => Service.EndAllAsync(Me.Actor, Leaving), () =>
            {
                Me.IsLeaving = true;
                Navigation.NavigateTo(Links.SignedOut, forceLoad: true);
                return Task.CompletedTask;
            });
        }
    }

    // What has ended by itself meanwhile has ended.
    private async Task RunAsync(Func<Task<ChangeOutcome>> operation, Func<Task> done)
    {
        if (await _change.RunAsync(operation) is ChangeOutcome.Saved or ChangeOutcome.Missing)
        {
            await done();
        }
    }
}
