using System.Globalization;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Search and filters over the record; each change asks for another list.</summary>
public sealed partial class AuditFilters
{
    [Parameter, EditorRequired] public required AuditQuery Query { get; set; }

    /// <summary>Everybody who is on the record, by name.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Actors { get; set; }

    [Parameter, EditorRequired] public EventCallback<AuditQuery> OnChange { get; set; }

    [Inject] public required IStringLocalizer<AuditText> Text { get; init; }
    [Inject] public required IStringLocalizer<TextingText> TextingWords { get; init; }

    // A link may name somebody who is on no entry; the list shows that it asks for them all the same.
    private IReadOnlyList<SelectOption<string>> Names =>
        [new("", Text[nameof(AuditText.All)]), .. Actors.Append(Query.Actor).Where(name => name is not "").Distinct(StringComparer.Ordinal).Select(name => new SelectOption<string>(name, name))];

    private IReadOnlyList<SelectOption<AuditAction?>> Actions =>
    [
        new(null, Text[nameof(AuditText.All)]),
        .. Enum.GetValues<AuditAction>().Select(action => new SelectOption<AuditAction?>(action, action.In(TextingWords))),
    ];

    private IReadOnlyList<SelectOption<AuditResource?>> Resources =>
    [
        new(null, Text[nameof(AuditText.All)]),
        .. Enum.GetValues<AuditResource>().Select(resource => new SelectOption<AuditResource?>(resource, resource.In(Text))),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Task Change(AuditQuery query) => OnChange.InvokeAsync(query);
}
