using System.Diagnostics;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Dialogs;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.FirstRun;

/// <summary>What this is and why, with the two ways to begin.</summary>
public sealed partial class Welcome
{
    private bool _busy;
    private string? _problem;

    [Parameter] public EventCallback OnImported { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required SampleOrganization Sample { get; init; }
    [Inject] public required NavigationManager Navigation { get; init; }
    [Inject] public required Toasts Toasts { get; init; }
    [Inject] public required IStringLocalizer<AccessText> Access { get; init; }
    [Inject] public required IStringLocalizer<FirstRunText> Text { get; init; }

    private async Task TrySampleAsync()
    {
        if (_busy)
        {
            return;
        }

        (_busy, _problem) = (true, null);
        switch (await Sample.ImportAsync(Me.Actor, CancellationToken.None))
        {
            case SampleOutcome.Imported(var locations, var users):
                Navigation.NavigateTo(Links.Overview);
                await OnImported.InvokeAsync();
                Toasts.Success(Text[nameof(FirstRunText.SampleDone)], Text[nameof(FirstRunText.SampleDoneDetail), locations, users]);
                break;
            case SampleOutcome.NotAllowed(var privilege):
                (_busy, _problem) = (false, privilege.OnlyDo(Access));
                break;
            case SampleOutcome.Failed(var sentence):
                (_busy, _problem) = (false, sentence);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
