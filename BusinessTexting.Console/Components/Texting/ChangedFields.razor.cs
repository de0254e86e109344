using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Texting;

/// <summary>The fields of one entry, before and after.</summary>
public sealed partial class ChangedFields
{
    [Parameter, EditorRequired] public required AuditEntry Entry { get; set; }

    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Text { get; init; }

    private bool IsNew => Entry.Before is "";
    private bool IsGone => Entry.After is "";

    // Of something new or removed, what was left empty says nothing.
    private IEnumerable<(string Name, string? Before, string? After)> Fields()
    {
        var (before, after) = (AuditFields.FromJson(Entry.Before), AuditFields.FromJson(Entry.After));
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Where(name => !(IsNew && after[name] is "") && !(IsGone && before[name] is ""))
            .Select(name => (AuditWords.Field(name, Text), IsNew ? null : Shown(name, before), IsGone ? null : Shown(name, after)));
    }

    private string Shown(string name, SortedDictionary<string, string> values) =>
        AuditWords.Shown(name, values.GetValueOrDefault(name, ""), Text, Eligibility);
}
