using System.Globalization;
using BusinessTexting.Console.Features.Backups;

namespace BusinessTexting.Console.Hosting;

/// <summary>Reads when backups are due from the section <c>Backup</c>; throws <see cref="BadSettingException"/> naming the key of a bad value.</summary>
internal static class BackupConfiguration
{
    private const string Section = "Backup";

    // Longer waits do not fit into a timer.
    private const int MostHours = 24 * 31;

    private static readonly string[] Keys = ["Folder", "EveryHours", "Copies", "WithKey"];

    public static BackupSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw BadSettingException.Of(unknown.Path, unknown.Value, $"is not a setting; the settings are {string.Join(", ", Keys)}");
        }

        return new BackupSettings(
            section["Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : null,
            TimeSpan.FromHours(Number(section, "EveryHours", 24, MostHours)),
            Number(section, "Copies", 14, 1000),
            Choice(section, "WithKey", otherwise: true));
    }

    private static bool Choice(IConfigurationSection section, string key, bool otherwise) => section[key] switch
    {
        null or "" => otherwise,
        var text => bool.TryParse(text, out var choice) ? choice : throw BadSettingException.Of($"{Section}:{key}", text, "is neither true nor false"),
    };

    private static int Number(IConfigurationSection section, string key, int otherwise, int most) => section[key] switch
    {
        null or "" => otherwise,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw BadSettingException.Of($"{Section}:{key}", text, $"is not a whole number from 1 to {most}"),
    };
}
