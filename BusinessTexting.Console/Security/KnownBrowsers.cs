using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BusinessTexting.Console.Security;

/// <summary>Tells the browsers in which an administrator has signed in within thirty days, by a cookie that says so. It opens nothing: where an account
/// is slowed down, who has one finds a place to wait, whatever strangers do.</summary>
internal sealed class KnownBrowsers(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    private readonly IDataProtector _protector = protection.CreateProtector("known browser");

    public void Remember(Administrator administrator, HttpContext context)
    {
        var value = _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{administrator.Id} {clock.GetUtcNow().ToUnixTimeSeconds()}"));
        context.Response.Cookies.Append(CookieNames.Of(CookieNames.KnownBrowser, context.Request.IsHttps), value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Remembered,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
    }

    /// <summary>Whether this one signed in from the browser that asks.</summary>
    public bool IsKnown(Administrator? administrator, HttpContext context)
    {
        if (administrator is null || context.Request.Cookies[CookieNames.Of(CookieNames.KnownBrowser, context.Request.IsHttps)] is not { } value)
        {
            return false;
        }

        try
        {
            return _protector.Unprotect(value).Split(' ') is [var id, var since]
                && id == administrator.Id.ToString(CultureInfo.InvariantCulture)
                && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && TimeLimit.Lasts(DateTimeOffset.FromUnixTimeSeconds(seconds), Remembered, clock.GetUtcNow());
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
