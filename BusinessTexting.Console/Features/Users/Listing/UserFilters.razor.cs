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
public sealed partial class UserFilters
{
    [Parameter, EditorRequired] public required UserListQuery Query { get; set; }
    [Parameter, EditorRequired] public required IReadOnlyList<Location> Locations { get; set; }
    [Parameter, EditorRequired] public EventCallback<UserListQuery> OnChange { get; set; }

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

    private SelectOption<TValue?> All<TValue>()
        where TValue : struct => new(null, Text[nameof(UsersText.All)]);

    private Task Change(UserListQuery query) => OnChange.InvokeAsync(query with { Page = 1 });
}
