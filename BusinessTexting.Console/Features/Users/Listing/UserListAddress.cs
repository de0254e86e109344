using System.Globalization;
using BusinessTexting.Console.Components;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BusinessTexting.Console.Features.Users.Listing;

/// <summary>A list of users as its address says it: <c>/users?state=blocked&amp;rule=primary-number&amp;sort=email&amp;desc=true&amp;page=2</c>.</summary>
/// <param name="Ignored">What the address says and the list does not know: <c>state=purple</c>.</param>
public sealed record UserListAddress(UserListQuery Query, IReadOnlyList<string> Ignored)
{
    private const string NoLocation = "none";

    private static readonly ClosedSet<TextingState> States = new(("on", TextingState.On), ("off", TextingState.Off), ("blocked", TextingState.Blocked));

    private static readonly ClosedSet<UserOverride> Overrides = new(
        ("any", UserOverride.Any), ("on", UserOverride.On), ("off", UserOverride.Off), ("none", UserOverride.None));

    private static readonly ClosedSet<UserStatus> Statuses = new(
        ("active", UserStatus.Active),
        ("inactive", UserStatus.Inactive),
        ("pending", UserStatus.Pending),
        ("not-verified", UserStatus.NotVerified),
        ("verified", UserStatus.Verified));

    private static readonly ClosedSet<UserSort> Sorts = new(
        ("name", UserSort.Name),
        ("email", UserSort.Email),
        ("location", UserSort.Location),
        ("number", UserSort.Number),
        ("texting", UserSort.Texting),
        ("status", UserSort.Status));

    /// <param name="queryString">With or without its question mark.</param>
    public static UserListAddress Parse(string? queryString)
    {
        var query = new UserListQuery();
        var ignored = new List<string>();
        foreach (var (key, values) in QueryHelpers.ParseQuery(queryString))
        {
            foreach (var value in values.OfType<string>().Where(value => value.Length > 0))
            {
                var read = values.Count == 1 ? Read(query, key.ToLowerInvariant(), value.Trim()) : null;
                query = read ?? query;
                if (read is null)
                {
                    ignored.Add($"{key}={value}");
                }
            }
        }

        return new UserListAddress(query, ignored);
    }

    public static string Of(UserListQuery query) => QueryHelpers.AddQueryString(Links.Users, Parts(query));

    /// <summary>Where the same list is downloaded from; it has no pages.</summary>
    public static string ExportOf(UserListQuery query) => QueryHelpers.AddQueryString(UserExport.Path, Parts(query with { Page = 1 }));

    /// <summary>The part of an address that names this location.</summary>
    internal static string LocationPart(long id) => $"location={LocationText(id)}";

    private static string LocationText(long id) => id == UserListQuery.NoLocation ? NoLocation : id.ToString(CultureInfo.InvariantCulture);

    // Null for what is not understood.
    private static UserListQuery? Read(UserListQuery query, string key, string value) => (key, value) switch
    {
        ("search", _) => value.Length <= UserListQuery.SearchLength ? query with { Search = value } : null,
        ("state", _) when States.Find(value) is { } state => query with { State = state },
        ("rule", _) when RuleCodes.TryParse(value, out var rule) => query with { Rule = rule },
        ("location", NoLocation) => query with { LocationId = UserListQuery.NoLocation },
        ("location", _) when Number(value) is { } location => query with { LocationId = location },
        ("override", _) when Overrides.Find(value) is { } choice => query with { Override = choice },
        ("status", _) when Statuses.Find(value) is { } status => query with { Status = status },
        ("sort", _) when Sorts.Find(value) is { } sort => query with { Sort = sort },
        ("desc", _) when bool.TryParse(value, out var descending) => query with { Descending = descending },
        ("page", _) when Number(value) is <= UserListQuery.LastPage and { } page => query with { Page = (int)page },
        _ => null,
    };

    private static long? Number(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static IEnumerable<KeyValuePair<string, StringValues>> Parts(UserListQuery query)
    {
        (string Key, string? Value)[] parts =
        [
            ("search", query.Search is "" ? null : query.Search),
            ("state", query.State is { } state ? States.TextOf(state) : null),
            ("rule", query.Rule?.Text),
            ("location", query.LocationId is { } id ? LocationText(id) : null),
            ("override", query.Override is { } choice ? Overrides.TextOf(choice) : null),
            ("status", query.Status is { } status ? Statuses.TextOf(status) : null),
            ("sort", query.Sort is UserSort.Name ? null : Sorts.TextOf(query.Sort)),
            ("desc", query.Descending ? "true" : null),
            ("page", query.Page > 1 ? query.Page.ToString(CultureInfo.InvariantCulture) : null),
        ];
        return parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Key, new StringValues(part.Value)));
    }
}
