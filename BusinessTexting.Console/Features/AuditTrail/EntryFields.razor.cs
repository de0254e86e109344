using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Every recorded field of one entry, before and after.</summary>
public sealed partial class EntryFields
{
    [Parameter, EditorRequired] public required AuditEntry Entry { get; set; }

    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private IReadOnlyList<(string Name, string Before, string After)> Fields { get; set; } = [];

    private bool HasBefore => Entry.Before is not "";
    private bool HasAfter => Entry.After is not "";

    protected override void OnParametersSet()
    {
        var (before, after) = (AuditFields.FromJson(Entry.Before), AuditFields.FromJson(Entry.After));
        Fields =
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(name => (AuditWords.Field(name, TextingWords), Shown(name, before), Shown(name, after))),
        ];
    }

    // Of something new there is nothing before, of something removed nothing after.
    private string Shown(string name, SortedDictionary<string, string> values) =>
        values.TryGetValue(name, out var value) ? AuditWords.Shown(name, value, TextingWords, Eligibility) : "";
}
