using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>Search and filters over a list of users; each change asks for another list.</summary>
public sealed partial class UserFilters
{
    private bool _open;

    [Parameter, EditorRequired] public required UserListQuery Query { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<Location> Locations { get; set; }
    [Parameter, EditorRequired] public EventCallback<UserListQuery> OnChange { get; set; }

    [Inject] public required CurrentActor Me { get; init; }
    [Inject] public required IStringLocalizer<UsersText> Text { get; init; }
    [Inject] public required IStringLocalizer<EligibilityText> Eligibility { get; init; }

    private IReadOnlyList<(TextingState? Value, string Name)> States =>
        [All<TextingState>(), .. Enum.GetValues<TextingState>().Select(state => ((TextingState?)state, Eligibility.Of(state)))];

    private IReadOnlyList<(RuleCode? Value, string Name)> Rules =>
        [All<RuleCode>(), .. RuleCodes.All.Select(rule => ((RuleCode?)rule, rule.Title(Eligibility)))];

    private IReadOnlyList<(long? Value, string Name)> Sites =>
    [
        .. Me.Actor.IsConfined ? [] : new (long?, string)[] { (UserListQuery.NoLocation, Text[nameof(UsersText.NoLocation)]) },
        .. Locations.Select(location => ((long?)location.Id, location.Name)),
    ];

    private IReadOnlyList<(UserOverride? Value, string Name)> Overrides =>
    [
        All<UserOverride>(),
        (UserOverride.None, Text[nameof(UsersText.OverrideNone)]),
        (UserOverride.Any, Text[nameof(UsersText.OverrideAny)]),
        (UserOverride.On, Text[nameof(UsersText.OverrideOn)]),
        (UserOverride.Off, Text[nameof(UsersText.OverrideOff)]),
    ];

    private IReadOnlyList<(UserStatus? Value, string Name)> Statuses =>
        [All<UserStatus>(), .. Enum.GetValues<UserStatus>().Select(status => ((UserStatus?)status, Eligibility.Of(status)))];

    private (TValue? Value, string Name) All<TValue>()
        where TValue : struct => (null, Text[nameof(UsersText.All)]);

    private IEnumerable<(string Name, string Value, UserListQuery Without)> InForce => new (string, string?, UserListQuery)[]
    {
        (Text[nameof(UsersText.FilterState)], NameOf(States, Query.State), Query with { State = null, Page = 1 }),
        (Text[nameof(UsersText.FilterRule)], NameOf(Rules, Query.Rule), Query with { Rule = null, Page = 1 }),
        (Text[nameof(UsersText.FilterLocation)], NameOf(Sites, Query.LocationId), Query with { LocationId = null, Page = 1 }),
        (Text[nameof(UsersText.FilterOverride)], NameOf(Overrides, Query.Override), Query with { Override = null, Page = 1 }),
        (Text[nameof(UsersText.FilterStatus)], NameOf(Statuses, Query.Status), Query with { Status = null, Page = 1 }),
    }.Where(filter => filter.Item2 is not null && filter.Item2 != Text[nameof(UsersText.All)]).Select(filter => (filter.Item1, filter.Item2!, filter.Item3));

    private static string IdOf(string label) => "list-" + label.ToLowerInvariant();

    private static string? NameOf<TValue>(IReadOnlyList<(TValue? Value, string Name)> options, TValue? value)
        where TValue : struct => options.FirstOrDefault(option => EqualityComparer<TValue?>.Default.Equals(option.Value, value)).Name;

    // All of them, until other words are typed than those of the one that is chosen.
    private Task<IEnumerable<long?>> SitesAsync(string? words, CancellationToken cancellationToken) => Task.FromResult(Sites
        .Where(site => string.IsNullOrWhiteSpace(words) || words == NameOf(Sites, Query.LocationId) || site.Name.Contains(words.Trim(), StringComparison.CurrentCultureIgnoreCase))
        .Select(site => site.Value));

    private Task Change(UserListQuery query) => OnChange.InvokeAsync(query with { Page = 1 });
}
