using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>Search and filters over a list of users; each change asks for another list.</summary>
public sealed partial class UserFilters : IDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource _typing = new();
    private string _search = "";
    private string _shown = "";

    [Parameter, EditorRequired] public required UserListQuery Query { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<Location> Locations { get; set; }
    [Parameter, EditorRequired] public EventCallback<UserListQuery> OnChange { get; set; }

    [Inject] public required TimeProvider Clock { get; init; }
    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private IReadOnlyList<SelectOption<TextingState?>> States =>
        [All<TextingState>(), .. Enum.GetValues<TextingState>().Select(state => new SelectOption<TextingState?>(state, Eligibility.Of(state)))];

    private IReadOnlyList<SelectOption<RuleCode?>> Rules =>
        [All<RuleCode>(), .. RuleCodes.All.Select(rule => new SelectOption<RuleCode?>(rule, rule.Title(Eligibility)))];

    private IReadOnlyList<SelectOption<long?>> Sites =>
    [
        All<long>(),
        .. Me.Actor.IsConfined ? [] : new[] { new SelectOption<long?>(UserListQuery.NoLocation, Text[nameof(UsersText.NoLocation)]) },
        .. Locations.Select(location => new SelectOption<long?>(location.Id, location.Name)),
    ];

    private IReadOnlyList<SelectOption<UserOverride?>> Overrides =>
    [
        All<UserOverride>(),
        new(UserOverride.None, Text[nameof(UsersText.OverrideNone)]),
        new(UserOverride.Any, Text[nameof(UsersText.OverrideAny)]),
        new(UserOverride.On, Text[nameof(UsersText.OverrideOn)]),
        new(UserOverride.Off, Text[nameof(UsersText.OverrideOff)]),
    ];

    private IReadOnlyList<SelectOption<UserStatus?>> Statuses =>
        [All<UserStatus>(), .. Enum.GetValues<UserStatus>().Select(status => new SelectOption<UserStatus?>(status, Eligibility.Of(status)))];

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

    private SelectOption<TValue?> All<TValue>()
        where TValue : struct => new(null, Text[nameof(UsersText.All)]);

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

    private Task Change(UserListQuery query) => OnChange.InvokeAsync(query with { Page = 1 });
}
