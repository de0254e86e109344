using System.Globalization;
using BusinessTexting.Console.Components;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>A part of the record as its address says it: <c>/audit?from=2026-05-01&amp;by=ada&amp;resource=User&amp;id=17&amp;entry=123</c>.</summary>
/// <param name="Entry">The entry that is shown beside the list; null without.</param>
/// <param name="Ignored">What the address says and the record does not know: <c>action=purple</c>.</param>
public sealed record AuditAddress(AuditQuery Query, long? Entry, IReadOnlyList<string> Ignored)
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <param name="queryString">With or without its question mark.</param>
    public static AuditAddress Parse(string? queryString)
    {
        var address = new AuditAddress(new AuditQuery(), null, []);
        var ignored = new List<string>();
        foreach (var (key, values) in QueryHelpers.ParseQuery(queryString))
        {
            foreach (var value in values.OfType<string>().Where(value => value.Length > 0))
            {
                var read = values.Count == 1 ? address.With(key.ToLowerInvariant(), value.Trim()) : null;
                address = read ?? address;
                if (read is null)
                {
                    ignored.Add($"{key}={value}");
                }
            }
        }

        return address with { Ignored = ignored };
    }

    public static string Of(AuditQuery query, long? entry = null) => QueryHelpers.AddQueryString(Links.Audit, Parts(query, entry));

    /// <summary>Where the same entries are downloaded from, all of them.</summary>
    public static string ExportOf(AuditQuery query, AuditFormat format) => QueryHelpers.AddQueryString(AuditExport.PathOf(format), Parts(query.FromTheNewest, entry: null));

    /// <summary>What is asked for, but for the words that are searched.</summary>
    public static string FilterOf(AuditQuery query) =>
        string.Join('&', Parts(query.FromTheNewest, entry: null).Select(part => part.Key is "search" ? part.Key : $"{part.Key}={part.Value}"));

    // Null for what is not understood.
    private AuditAddress? With(string key, string value) => (key, value) switch
    {
        ("search", { Length: <= AuditQuery.SearchLength }) => this with { Query = Query with { Search = value } },
        ("from", _) when Day(value) is { } from => this with { Query = Query with { From = from } },
        ("to", _) when Day(value) is { } to => this with { Query = Query with { To = to } },
        ("by", { Length: <= AuditQuery.SearchLength }) => this with { Query = Query with { Actor = value } },
        ("action", _) when Member<AuditAction>(value) is { } action => this with { Query = Query with { Action = action } },
        ("resource", _) when Member<AuditResource>(value) is { } resource => this with { Query = Query with { Resource = resource } },
        ("id", _) when Number(value) is { } id => this with { Query = Query with { ResourceId = id } },
        ("before", _) when Number(value) is { } before => this with { Query = Query with { Before = before, After = null } },
        ("after", _) when Number(value) is { } after => this with { Query = Query with { After = after, Before = null } },
        ("entry", _) when Number(value) is { } entry => this with { Entry = entry },
        _ => null,
    };

    private static long? Number(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < long.MaxValue ? number : null;

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TMember? Member<TMember>(string value)
        where TMember : struct, Enum => Enum.GetNames<TMember>().Contains(value, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<TMember>(value, ignoreCase: true) : null;

    private static IEnumerable<KeyValuePair<string, StringValues>> Parts(AuditQuery query, long? entry)
    {
        (string Key, string? Value)[] parts =
        [
            ("search", query.Search),
            ("from", query.From?.ToString(DayFormat, CultureInfo.InvariantCulture)),
            ("to", query.To?.ToString(DayFormat, CultureInfo.InvariantCulture)),
            ("by", query.Actor),
            ("action", query.Action?.ToString()),
            ("resource", query.Resource?.ToString()),
            ("id", query.Resource is null ? null : query.ResourceId?.ToString(CultureInfo.InvariantCulture)),
            ("before", query.Before?.ToString(CultureInfo.InvariantCulture)),
            ("after", query.After?.ToString(CultureInfo.InvariantCulture)),
            ("entry", entry?.ToString(CultureInfo.InvariantCulture)),
        ];
        return parts.Where(part => part.Value is not (null or "")).Select(part => KeyValuePair.Create(part.Key, new StringValues(part.Value)));
    }
}
