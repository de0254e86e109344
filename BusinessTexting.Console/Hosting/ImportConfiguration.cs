using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Hosting;

/// <summary>Reads which columns of a users file are licenses from the section <c>Import</c>; throws <see cref="BadSettingException"/> naming the key
/// of a bad value.</summary>
internal static class ImportConfiguration
{
    private const string Section = "Import";
    private const string Licensing = "LicenseColumns";
    private const string NotLicensing = "OtherCallingColumns";
    private const int LongestName = 128;

    private static readonly string[] Keys = [Licensing, NotLicensing];

    public static LicenseColumns Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw BadSettingException.Of(unknown.Path, unknown.Value, $"is not a setting; the settings are {string.Join(", ", Keys)}");
        }

        var (licensing, others) = (Names(section.GetSection(Licensing)), Names(section.GetSection(NotLicensing)));
        if (licensing.Find(name => others.Exists(other => LicenseColumns.AreAlike(name.Value!, other.Value!))) is { } doubled)
        {
            throw BadSettingException.Of(doubled.Path, doubled.Value, $"is in {Section}:{NotLicensing} too");
        }

        return new LicenseColumns(
            licensing is [] ? LicenseColumns.DefaultLicensing : licensing.Select(name => name.Value!),
            others is [] ? LicenseColumns.DefaultNotLicensing : others.Select(name => name.Value!));
    }

    private static List<IConfigurationSection> Names(IConfigurationSection list)
    {
        if (list.Value is { Length: > 0 } text)
        {
            throw BadSettingException.Of(list.Path, text, "is not a list of column names");
        }

        var names = list.GetChildren().ToList();
        return names.Find(name => !IsName(name.Value)) is { } bad
            ? throw BadSettingException.Of(bad.Path, bad.Value, $"is not the name of a column; it has letters, at most {LongestName} characters, and * for any text")
            : names;
    }

    // A bare * would make everybody licensed.
    private static bool IsName(string? name) => name is { Length: <= LongestName } && name.Any(char.IsLetter) && !name.Any(char.IsControl);
}
