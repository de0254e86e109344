using System.Globalization;
using BusinessTexting.Console.Hosting;

namespace BusinessTexting.Console.Security;

/// <summary>How long a sign-in lasts and what it asks for, from the settings under <c>SignIn</c>.</summary>
public sealed record SignInSettings
{
    /// <summary>A session without a click for this long ends (ASVS 7.3.1).</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Every session ends after this long (ASVS 7.3.2).</summary>
    public TimeSpan AbsoluteLimit { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long five wrong passwords from one site keep an account closed for that site (ASVS 6.3.1).</summary>
    public TimeSpan LockoutTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the link in an invitation works.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long an attempt on an account waits that is being guessed at from many sites.</summary>
    public TimeSpan SlowedBy { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Attempts per minute on one account from one site.</summary>
    public int AttemptsPerMinute { get; init; } = 10;

    /// <summary>Roles that cannot sign in with a password alone.</summary>
    public IReadOnlyList<Role> SecondFactorRequired { get; init; } = [];

    /// <summary>How long having proved who one is counts, before an operation that asks for it (ASVS 7.5.3).</summary>
    public static readonly TimeSpan ConfirmationLasts = TimeSpan.FromMinutes(5);

    /// <summary>Throws <see cref="BadSettingException"/> naming the key of a bad value.</summary>
    public static SignInSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn");
        var standard = new SignInSettings();
        return new SignInSettings
        {
            IdleLimit = TimeSpan.FromMinutes(Number(section, "IdleMinutes", standard.IdleLimit.TotalMinutes)),
            AbsoluteLimit = TimeSpan.FromHours(Number(section, "AbsoluteHours", standard.AbsoluteLimit.TotalHours)),
            LockoutTime = TimeSpan.FromMinutes(Number(section, "LockoutMinutes", standard.LockoutTime.TotalMinutes)),
            LinkLifetime = TimeSpan.FromDays(Number(section, "LinkDays", standard.LinkLifetime.TotalDays)),
            AttemptsPerMinute = Number(section, "AttemptsPerMinute", standard.AttemptsPerMinute),
            SecondFactorRequired = [.. section.GetSection("SecondFactorRequired").GetChildren().Select(RoleIn)],
        };
    }

    private static int Number(IConfigurationSection section, string key, double standard) => section[key] switch
    {
        null => (int)standard,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100_000 => number,
        var text => throw BadSettingException.Of($"{section.Path}:{key}", text, "is not a whole number from 1 to 100000"),
    };

    private static Role RoleIn(IConfigurationSection item) =>
        Enum.TryParse<Role>(item.Value, ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? role
            : throw BadSettingException.Of(item.Path, item.Value, $"is none of the roles {string.Join(", ", Enum.GetNames<Role>())}");
}
