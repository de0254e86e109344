using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Directory;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>One field of the <see cref="UserForm"/>: what it is called, and how two forms are compared and merged by it.</summary>
/// <param name="Name">As the form has it.</param>
/// <param name="Label">The key of its words.</param>
/// <param name="Shown">Its value as people read it; empty for none.</param>
/// <param name="Copy">Takes the value from the first form into the second.</param>
internal sealed record UserFormField(
    string Name,
    string Label,
    Func<UserForm, IStringLocalizer<EligibilityText>, IReadOnlyList<Location>, string> Shown,
    Action<UserForm, UserForm> Copy)
{
    public static readonly IReadOnlyList<UserFormField> All =
    [
        Plain(nameof(UserForm.FirstName), nameof(UsersText.FirstName), form => form.FirstName, (from, to) => to.FirstName = from.FirstName),
        Plain(nameof(UserForm.LastName), nameof(UsersText.LastName), form => form.LastName, (from, to) => to.LastName = from.LastName),
        Plain(nameof(UserForm.DisplayName), nameof(UsersText.DisplayName), form => form.DisplayName, (from, to) => to.DisplayName = from.DisplayName),
        Plain(nameof(UserForm.Email), nameof(UsersText.Email), form => form.Email, (from, to) => to.Email = from.Email),
        Member(nameof(UserForm.Status), nameof(UsersText.Status), form => form.Status, (from, to) => to.Status = from.Status),
        new(
            nameof(UserForm.LocationId),
            nameof(UsersText.Location),
            (form, _, locations) => locations.FirstOrDefault(location => location.Id == form.LocationId)?.Name ?? "",
            (from, to) => to.LocationId = from.LocationId),
        Member(nameof(UserForm.License), nameof(UsersText.License), form => form.License, (from, to) => to.License = from.License),
        Plain(nameof(UserForm.PrimaryNumber), nameof(UsersText.PrimaryNumber), form => form.PrimaryNumber, (from, to) => to.PrimaryNumber = from.PrimaryNumber),
        Plain(nameof(UserForm.Extension), nameof(UsersText.Extension), form => form.Extension, (from, to) => to.Extension = from.Extension),
        Member(nameof(UserForm.NumberSource), nameof(UsersText.NumberSource), form => form.NumberSource, (from, to) => to.NumberSource = from.NumberSource),
        Member(nameof(UserForm.NumberTexting), nameof(UsersText.NumberTexting), form => form.NumberTexting, (from, to) => to.NumberTexting = from.NumberTexting),
        Plain(nameof(UserForm.DesktopAppVersion), nameof(UsersText.DesktopAppVersion), form => form.DesktopAppVersion, (from, to) => to.DesktopAppVersion = from.DesktopAppVersion),
        Plain(nameof(UserForm.MobileAppVersion), nameof(UsersText.MobileAppVersion), form => form.MobileAppVersion, (from, to) => to.MobileAppVersion = from.MobileAppVersion),
    ];

    /// <summary>The id of its control on the page.</summary>
    public string Id => IdOf(Name);

    public static string IdOf(string name) => "user-" + name.ToLowerInvariant();

    /// <summary>Whether both forms say the same here.</summary>
    public bool IsSame(UserForm left, UserForm right)
    {
        var copy = left with { };
        Copy(right, copy);
        return copy == left;
    }

    private static UserFormField Plain(string name, string label, Func<UserForm, string> value, Action<UserForm, UserForm> copy) =>
        new(name, label, (form, _, _) => value(form), copy);

    private static UserFormField Member<TMember>(string name, string label, Func<UserForm, TMember> value, Action<UserForm, UserForm> copy)
        where TMember : struct, Enum => new(name, label, (form, words, _) => words.Of(value(form)), copy);
}
