using System.Globalization;
using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>Search and filters over the record; each change asks for another list.</summary>
public sealed partial class AuditFilters : IDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource _typing = new();
    private string _search = "";
    private string _shown = "";

    [Parameter, EditorRequired] public required AuditQuery Query { get; set; }

    /// <summary>Everybody who is on the record, by name.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<string> Actors { get; set; }

    [Parameter, EditorRequired] public EventCallback<AuditQuery> OnChange { get; set; }

    [Inject] public required TimeProvider Clock { get; init; }
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

    public void Dispose()
    {
        _typing.Cancel();
        _typing.Dispose();
    }

    // What is being typed stays, whichever list arrives meanwhile; a list asked for elsewhere brings its own search.
    protected override void OnParametersSet()
    {
        if (Query.Search != _shown)
        {
            (_search, _shown) = (Query.Search, Query.Search);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private async Task TypeAsync(string? text)
    {
        _search = text ?? "";
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        try
        {
            await Task.Delay(TypingPause, Clock, _typing.Token);
            await SubmitSearch();
        }
        catch (OperationCanceledException)
        {
            // More was typed, or the page was left.
        }
    }

    private Task SubmitSearch()
    {
        // No address can hold it; the field says what is wrong.
        if (TextFaultWords.Of(_search) is not null)
        {
            return Task.CompletedTask;
        }

        _shown = _search.Trim();
        return _shown == Query.Search ? Task.CompletedTask : Change(Query with { Search = _shown });
    }

    private Task Change(AuditQuery query) => OnChange.InvokeAsync(query);
}
