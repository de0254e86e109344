using BusinessTexting.Console.Components.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>One page of the record. It pages by the entries' numbers, which stays fast however many there are, and never counts them.</summary>
public sealed partial class AuditTable
{
    private const string ChosenCss = "bt-chosen";

    private Dictionary<string, object> _named = [];

    [Parameter, EditorRequired] public required FoundEntries Found { get; set; }
    [Parameter, EditorRequired] public required AuditQuery Query { get; set; }

    /// <summary>The entry that is shown in full; null without.</summary>
    [Parameter] public long? Chosen { get; set; }

    /// <summary>Whether another page is on its way.</summary>
    [Parameter] public bool Busy { get; set; }

    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    private string Newer => AuditAddress.Of(Query with { Before = null, After = Found.Entries[0].Id });
    private string Older => AuditAddress.Of(Query with { Before = Found.Entries[^1].Id, After = null });

    protected override void OnInitialized() => _named = new() { ["aria-label"] = Text[nameof(AuditText.TableName)].Value };
}
