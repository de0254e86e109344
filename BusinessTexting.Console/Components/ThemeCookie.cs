using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Components;

/// <summary>The theme a person chose, which shell.js keeps in a cookie so that the first html wears it.</summary>
internal static class ThemeCookie
{
    public static string Read(HttpContext? context) => context?.Request.Cookies[CookieNames.Of(CookieNames.Theme, context.Request.IsHttps)] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => "system",
    };
}
