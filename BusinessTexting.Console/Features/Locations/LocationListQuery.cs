using BusinessTexting.Console.Components;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Console.Features.Locations;

/// <summary>Which locations a list shows, in which order, as the address says it.</summary>
public sealed record LocationListQuery(string Search, LocationSort Sort, bool Descending, int Page)
{
    public const int PageSize = 50;

    public static LocationListQuery Of(string? search, string? sort, string? order, int? page) => new(
        search?.Trim() ?? "",
        Enum.TryParse<LocationSort>(sort, ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : LocationSort.Name,
        order is "desc",
        Math.Max(1, page ?? 1));

    public string Href
    {
        get
        {
            var parts = new List<string>();
            Add("search", Search, otherwise: "");
            Add("sort", Sort.ToString().ToLowerInvariant(), otherwise: "name");
            Add("order", Descending ? "desc" : "", otherwise: "");
            Add("page", $"{Page}", otherwise: "1");
            return parts is [] ? Links.Locations : $"{Links.Locations}?{string.Join('&', parts)}";

            void Add(string name, string value, string otherwise)
            {
                if (value != otherwise)
                {
                    parts.Add($"{name}={Uri.EscapeDataString(value)}");
                }
            }
        }
    }

    /// <summary>The same locations, sorted by this column; the other way round when they already are.</summary>
    public LocationListQuery By(LocationSort sort) => this with { Sort = sort, Descending = sort == Sort && !Descending, Page = 1 };

    /// <summary>All pages of it.</summary>
    public IReadOnlyList<LocationDetails> Of(IEnumerable<LocationDetails> locations)
    {
        var matching = locations.Where(row => row.Location.Name.Contains(Search, StringComparison.CurrentCultureIgnoreCase));
        return Descending
            ? [.. matching.OrderByDescending(Key, Comparer<object>.Default).ThenBy(row => row.Location.NameKey, StringComparer.Ordinal)]
            : [.. matching.OrderBy(Key, Comparer<object>.Default).ThenBy(row => row.Location.NameKey, StringComparer.Ordinal)];
    }

    private object Key(LocationDetails row) => Sort switch
    {
        LocationSort.Country => row.Location.Country.Name,
        LocationSort.Pstn => (int)row.Location.PstnConnection,
        LocationSort.On => row.Users[TextingState.On],
        LocationSort.Off => row.Users[TextingState.Off],
        LocationSort.Blocked => row.Users[TextingState.Blocked],
        _ => row.Location.NameKey,
    };
}
