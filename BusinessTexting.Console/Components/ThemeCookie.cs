namespace BusinessTexting.Console.Components;

/// <summary>The theme a person chose, which shell.js keeps in a cookie so that the first html wears it.</summary>
internal static class ThemeCookie
{
    private const string Name = "bt-theme";

    public static string Read(HttpContext? context) => context?.Request.Cookies[Name] switch { "light" => "light", "dark" => "dark", _ => "system" };
}
