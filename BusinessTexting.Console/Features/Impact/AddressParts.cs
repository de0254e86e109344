using System.Globalization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>The parts of an address, read one after another; what cannot be read, and what nobody asked for, is remembered.</summary>
internal sealed class AddressParts(IQueryCollection query)
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unread = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Asked at the end: what nobody asked for, and what could not be read, by name.</summary>
    public IReadOnlyList<string> Misfits => [.. query.Keys.Where(name => !_asked.Contains(name)), .. _unread];

    /// <summary>Null where the address does not say it.</summary>
    public string? Text(string name)
    {
        _asked.Add(name);
        if (query[name].Count > 1)
        {
            _unread.Add(name);
        }

        return query.TryGetValue(name, out var values) && values is [{ } value] ? value.Trim() : null;
    }

    /// <summary>By name, as the record or the API writes it; a number is none.</summary>
    public TMember? Member<TMember>(string name)
        where TMember : struct, Enum => Read<TMember>(
        name,
        text => !char.IsAsciiDigit(text.FirstOrDefault('0')) && Enum.TryParse<TMember>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var member) && Enum.IsDefined(member)
            ? member
            : null);

    public bool? Flag(string name) => Read<bool>(name, text => bool.TryParse(text, out var flag) ? flag : null);

    public long? Id(string name) =>
        Read<long>(name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);

    public CountryCode? Country(string name) => Text(name) is { } text ? Known(name, CountryCode.TryParse(text, out var country) ? country : null) : null;

    public AppVersion? Version(string name) => Text(name) is { } text ? Known(name, AppVersion.TryParse(text, out var version) ? version : null) : null;

    /// <summary>Joined by commas; empty for none.</summary>
    public IReadOnlyList<CountryCode>? Countries(string name) =>
        Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => Known(name, CountryCode.TryParse(text, out var country) ? country : null)).OfType<CountryCode>().ToList();

    /// <inheritdoc cref="Countries"/>
    public RuleSet? Rules(string name) => Text(name) is { } text
        ? RuleSet.Of(text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => RuleCodes.TryParse(code, out var rule) ? rule : Refuse<RuleCode>(name)).OfType<RuleCode>())
        : null;

    /// <summary>Says that the value of this part is none that can be meant.</summary>
    public TValue? Refuse<TValue>(string name)
        where TValue : struct
    {
        _unread.Add(name);
        return null;
    }

    private TValue? Read<TValue>(string name, Func<string, TValue?> read)
        where TValue : struct => Text(name) is { } text ? read(text) ?? Refuse<TValue>(name) : null;

    private TValue? Known<TValue>(string name, TValue? value)
        where TValue : class
    {
        if (value is null)
        {
            _unread.Add(name);
        }

        return value;
    }
}
