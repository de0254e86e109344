using System.Globalization;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Console.Features.Impact;

/// <summary>The parts of an address, read one after another; what cannot be read, and what nobody asked for, is remembered.</summary>
internal sealed class AddressParts(IQueryCollection query)
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private bool _isBad;

    /// <summary>Asked at the end: everything was, and could be read.</summary>
    public bool AreUnderstood => !_isBad && query.Keys.All(_asked.Contains);

    /// <summary>Null where the address does not say it.</summary>
    public string? Text(string name)
    {
        _asked.Add(name);
        _isBad |= query[name].Count > 1;
        return query.TryGetValue(name, out var values) && values is [{ } value] ? value.Trim() : null;
    }

    /// <summary>By name, as the record writes it; a number is none.</summary>
    public TMember? Member<TMember>(string name)
        where TMember : struct, Enum => Read<TMember>(
        name, text => !char.IsAsciiDigit(text.FirstOrDefault('0')) && Enum.TryParse<TMember>(text, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null);

    public bool? Flag(string name) => Read<bool>(name, text => bool.TryParse(text, out var flag) ? flag : null);

    public long? Id(string name) =>
        Read<long>(name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);

    public CountryCode? Country(string name) => Text(name) is { } text ? Known(CountryCode.TryParse(text, out var country) ? country : null) : null;

    public AppVersion? Version(string name) => Text(name) is { } text ? Known(AppVersion.TryParse(text, out var version) ? version : null) : null;

    /// <summary>Joined by commas; empty for none.</summary>
    public IReadOnlyList<CountryCode>? Countries(string name) =>
        Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => Known(CountryCode.TryParse(text, out var country) ? country : null)).OfType<CountryCode>().ToList();

    /// <inheritdoc cref="Countries"/>
    public RuleSet? Rules(string name) => Text(name) is { } text
        ? RuleSet.Of(text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => RuleCodes.TryParse(code, out var rule) ? rule : Refuse<RuleCode>()).OfType<RuleCode>())
        : null;

    /// <summary>Says that the value just read is none that can be meant.</summary>
    public TValue? Refuse<TValue>()
        where TValue : struct
    {
        _isBad = true;
        return null;
    }

    private TValue? Read<TValue>(string name, Func<string, TValue?> read)
        where TValue : struct => Text(name) is { } text ? read(text) ?? Refuse<TValue>() : null;

    private TValue? Known<TValue>(TValue? value)
        where TValue : class
    {
        _isBad |= value is null;
        return value;
    }
}
