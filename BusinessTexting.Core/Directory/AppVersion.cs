using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BusinessTexting.Core.Directory;

/// <summary>A version of the calling app: two to four whole numbers; parts left out are 0. Ordered by number, part by part: 42.9 &lt; 42.12; no version is less than any.</summary>
public sealed record AppVersion : IComparable<AppVersion>
{
    private readonly int _major;
    private readonly int _minor;
    private readonly int _build;
    private readonly int _revision;

    private AppVersion(ReadOnlySpan<int> parts) =>
        (_major, _minor, _build, _revision) = (parts[0], parts[1], parts[2], parts[3]);

    public static bool operator <(AppVersion? left, AppVersion? right) => Comparer<AppVersion>.Default.Compare(left, right) < 0;

    public static bool operator >(AppVersion? left, AppVersion? right) => Comparer<AppVersion>.Default.Compare(left, right) > 0;

    public static bool operator <=(AppVersion? left, AppVersion? right) => Comparer<AppVersion>.Default.Compare(left, right) <= 0;

    public static bool operator >=(AppVersion? left, AppVersion? right) => Comparer<AppVersion>.Default.Compare(left, right) >= 0;

    public static bool TryParse(string? text, [NotNullWhen(true)] out AppVersion? version)
    {
        Span<int> parts = [0, 0, 0, 0];
        var count = 0;
        var rest = text.AsSpan().Trim();
        version = null;
        foreach (var part in rest.Split('.'))
        {
            // Digits are asked for, because TryParse lets NULs at the end pass.
            if (count == parts.Length || rest[part].ContainsAnyExceptInRange('0', '9')
                || !int.TryParse(rest[part], NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
            {
                return false;
            }
        }

        version = count >= 2 ? new AppVersion(parts) : null;
        return version is not null;
    }

    /// <summary>A version known to be valid; throws <see cref="FormatException"/> otherwise.</summary>
    public static AppVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException($"'{text}' is not an app version such as 42.12.");

    public int CompareTo(AppVersion? other) =>
        other is null
            ? 1
            : (_major, _minor, _build, _revision).CompareTo((other._major, other._minor, other._build, other._revision));

    /// <summary>As few parts as say the version, but at least two: 42.12, 43.2.1.</summary>
    public override string ToString() => (_build, _revision) switch
    {
        (0, 0) => string.Create(CultureInfo.InvariantCulture, $"{_major}.{_minor}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{_major}.{_minor}.{_build}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_major}.{_minor}.{_build}.{_revision}"),
    };
}
