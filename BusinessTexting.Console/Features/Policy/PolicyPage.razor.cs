using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Impact;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Policy;

/// <summary>The policy in force, and what another one would do. Only the configuration can change it.</summary>
public sealed partial class PolicyPage
{
    private PolicyForm _form = new();
    private Foreseen? _foreseen;
    private StorageTrouble? _trouble;
    private bool _busy;

    [Inject] public required EligibilityPolicy Policy { get; init; }
    [Inject] public required PolicySources Sources { get; init; }
    [Inject] public required ImpactService Service { get; init; }
    [Inject] public required IStringLocalizer<PolicyText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Words { get; init; }

    private IEnumerable<(string Title, string Value, string Key)> InForce =>
    [
        (Text[nameof(PolicyText.Desktop)], Policy.MinimumDesktopVersion.ToString(), nameof(EligibilityPolicy.MinimumDesktopVersion)),
        (Text[nameof(PolicyText.Mobile)], Policy.MinimumMobileVersion.ToString(), nameof(EligibilityPolicy.MinimumMobileVersion)),
        (Text[nameof(PolicyText.Advisory)], Policy.Advisory.IsEmpty ? Text[nameof(PolicyText.NoAdvisory)] : string.Join(", ", Policy.Advisory.InOrder().Select(rule => rule.Title(Words))), "AdvisoryRules"),
        (Text[nameof(PolicyText.UnknownBlocks)], Text[Policy.UnknownAppVersionBlocks ? nameof(PolicyText.Yes) : nameof(PolicyText.No)], nameof(EligibilityPolicy.UnknownAppVersionBlocks)),
        (Text[nameof(PolicyText.AreaCodes)], Text[Policy.AreaCodes.IsEmbedded ? nameof(PolicyText.AreaCodesEmbedded) : nameof(PolicyText.AreaCodesOfFile), Policy.AreaCodes.All.Count(), Policy.AreaCodes.Date], "AreaCodeFile"),
    ];

    protected override void OnInitialized() => Reset();

    private void Reset() => (_form, _foreseen, _trouble) = (PolicyForm.Of(Policy), null, null);

    // What was foreseen was foreseen of other values.
    private void Change(Action change)
    {
        change();
        (_foreseen, _trouble) = (null, null);
    }

    private void Block(RuleCode rule, bool blocks) =>
        _form.Advisory = blocks ? _form.Advisory.Without(RuleSet.Of(rule)) : _form.Advisory.With(rule);

    private async Task ForeseeAsync()
    {
        if (_busy || _form.ToPolicy(Policy.AreaCodes) is not { } proposed)
        {
            return;
        }

        (_busy, _trouble) = (true, null);
        try
        {
            _foreseen = new Foreseen(proposed, await Service.CountAsync(new ProposedChange.OfPolicy(proposed), Me.Actor, Leaving));
        }
        catch (Exception exception) when (StorageTroubles.Behind(exception) is { } trouble)
        {
            _trouble = trouble;
        }
        finally
        {
            _busy = false;
        }
    }

    /// <param name="Impact">Null while there is nobody.</param>
    private sealed record Foreseen(EligibilityPolicy Policy, TextingImpact? Impact);
}
