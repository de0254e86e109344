using BusinessTexting.Console.Security;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Access;

/// <summary>Who may, in words, for a person who may not: read off the one table of roles.</summary>
public static class AccessWords
{
    extension(Privilege privilege)
    {
        /// <summary>Only a full or user administrator can change this.</summary>
        public string OnlyChange(IStringLocalizer<AccessText> text) => text[nameof(AccessText.OnlyChange), Who(privilege, text)];

        /// <summary>Only a full administrator can do this.</summary>
        public string OnlyDo(IStringLocalizer<AccessText> text) => text[nameof(AccessText.OnlyDo), Who(privilege, text)];

        /// <summary>Only a full or read-only administrator can see this.</summary>
        public string OnlySee(IStringLocalizer<AccessText> text) => text[nameof(AccessText.OnlySee), Who(privilege, text)];
    }

    private static string Who(Privilege privilege, IStringLocalizer<AccessText> text)
    {
        string[] roles = [.. Roles.With(privilege).Select(role => text[$"Role_{role}"].Value)];
        return roles is [.. var others, var last] && others is not [] ? text[nameof(AccessText.Or), string.Join(", ", others), last] : roles[0];
    }
}
