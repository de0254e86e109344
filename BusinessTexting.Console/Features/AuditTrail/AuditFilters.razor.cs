using System.Globalization;
using BusinessTexting.Console.Components.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Search and filters over the record; each change asks for another list.</summary>
public sealed partial class AuditFilters
{
    private bool _open;

    [Parameter, EditorRequired] public required AuditQuery Query { get; set; }

    /// <summary>Everybody who is on the record, by name.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Actors { get; set; }

    [Parameter, EditorRequired] public EventCallback<AuditQuery> OnChange { get; set; }

    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    private IEnumerable<(string Name, string Value, AuditQuery Without)> InForce => new (string, string?, AuditQuery)[]
    {
        (Text[nameof(AuditText.From)], Day(Query.From), Query with { From = null }),
        (Text[nameof(AuditText.To)], Day(Query.To), Query with { To = null }),
        (Text[nameof(AuditText.Administrator)], Query.Actor, Query with { Actor = "" }),
        (Text[nameof(AuditText.Action)], Query.Action?.In(TextingWords), Query with { Action = null }),
        (Text[nameof(AuditText.Resource)], Query.Resource?.In(Text), Query with { Resource = null, ResourceId = null }),
    }.Where(filter => filter.Item2 is not (null or "")).Select(filter => (filter.Item1, filter.Item2!, filter.Item3));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Everybody, until other words are typed than the name that is chosen.
    private Task<IEnumerable<string>> NamesAsync(string? words, CancellationToken token) =>
        Task.FromResult(Actors.Where(name => words == Query.Actor || name.Contains(words ?? "", StringComparison.CurrentCultureIgnoreCase)));

    private Task Change(AuditQuery query) => OnChange.InvokeAsync(query);
}
