namespace BusinessTexting.Console.Hosting;

/// <summary>A setting has a value the console cannot start with; the message names its key.</summary>
public sealed class BadSettingException(string key, string? value, string fault)
    : Exception($"The setting {key} has the value '{value}', which {fault}.");
