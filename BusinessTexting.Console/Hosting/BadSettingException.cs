namespace BusinessTexting.Console.Hosting;

/// <summary>A setting has a value the console cannot start with; the message names its key.</summary>
public sealed class BadSettingException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static BadSettingException Of(string key, string? value, string fault) =>
        new($"The setting {key} has the value '{value}', which {fault}.");

    /// <summary>For settings that a library reads, which says itself what is wrong.</summary>
    public static BadSettingException In(string section, Exception inner) =>
        new($"The settings under {section} cannot be used: {inner.Message}", inner);
}
