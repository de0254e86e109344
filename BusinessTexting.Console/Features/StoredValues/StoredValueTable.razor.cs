using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Components.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.StoredValues;

/// <summary>One page of the list of stored values.</summary>
public sealed partial class StoredValueTable
{
    private Dictionary<string, object?> _named = [];

    [Parameter, EditorRequired] public required StoredValuesView View { get; set; }

    [Inject] public required IStringLocalizer<StoredValuesText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> Fields { get; init; }
    [Inject] public required IStringLocalizer<WritingText> Writing { get; init; }

    private IEnumerable<Row> Rows => View.Owners.SelectMany(owner => owner.Values, (owner, value) => new Row(owner, value));

    protected override void OnInitialized() => _named = new() { ["aria-label"] = Text[nameof(StoredValuesText.Title)].Value };

    private sealed record Row(StoredValueOwner Owner, StoredValueOf Value);
}
