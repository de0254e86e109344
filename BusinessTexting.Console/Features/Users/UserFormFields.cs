using BusinessTexting.Console.Components.Editing;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Directory;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>The fields of the form: for the faults in them and for two people who edit it at once.</summary>
public sealed class UserFormFields(IStringLocalizer<UsersText> text, IStringLocalizer<EligibilityText> words)
{
    /// <param name="locations">Gives a location its name.</param>
    public IReadOnlyList<EditedField<UserForm>> All(IReadOnlyList<Location> locations) =>
    [
        Plain(nameof(UserForm.FirstName), nameof(UsersText.FirstName), form => form.FirstName, (from, to) => to.FirstName = from.FirstName),
        Plain(nameof(UserForm.LastName), nameof(UsersText.LastName), form => form.LastName, (from, to) => to.LastName = from.LastName),
        Plain(nameof(UserForm.DisplayName), nameof(UsersText.DisplayName), form => form.DisplayName, (from, to) => to.DisplayName = from.DisplayName),
        Plain(nameof(UserForm.Email), nameof(UsersText.Email), form => form.Email, (from, to) => to.Email = from.Email),
        Member(nameof(UserForm.Status), nameof(UsersText.Status), form => form.Status, (from, to) => to.Status = from.Status),
        Plain(
            nameof(UserForm.LocationId),
            nameof(UsersText.Location),
            form => locations.FirstOrDefault(location => location.Id == form.LocationId)?.Name ?? "",
            (from, to) => to.LocationId = from.LocationId),
        Member(nameof(UserForm.License), nameof(UsersText.License), form => form.License, (from, to) => to.License = from.License),
        Plain(nameof(UserForm.PrimaryNumber), nameof(UsersText.PrimaryNumber), form => form.PrimaryNumber, (from, to) => to.PrimaryNumber = from.PrimaryNumber),
        Plain(nameof(UserForm.Extension), nameof(UsersText.Extension), form => form.Extension, (from, to) => to.Extension = from.Extension),
        Member(nameof(UserForm.NumberSource), nameof(UsersText.NumberSource), form => form.NumberSource, (from, to) => to.NumberSource = from.NumberSource),
        Member(nameof(UserForm.NumberTexting), nameof(UsersText.NumberTexting), form => form.NumberTexting, (from, to) => to.NumberTexting = from.NumberTexting),
        Plain(nameof(UserForm.DesktopAppVersion), nameof(UsersText.DesktopAppVersion), form => form.DesktopAppVersion, (from, to) => to.DesktopAppVersion = from.DesktopAppVersion),
        Plain(nameof(UserForm.MobileAppVersion), nameof(UsersText.MobileAppVersion), form => form.MobileAppVersion, (from, to) => to.MobileAppVersion = from.MobileAppVersion),
    ];

    private EditedField<UserForm> Plain(string name, string label, Func<UserForm, string> value, Action<UserForm, UserForm> copy) =>
        new(name, text[label], form => value(form).Trim() is { Length: > 0 } shown ? shown : words[nameof(EligibilityText.NoValue)], copy);

    private EditedField<UserForm> Member<TMember>(string name, string label, Func<UserForm, TMember> value, Action<UserForm, UserForm> copy)
        where TMember : struct, Enum => new(name, text[label], form => words.Of(value(form)), copy);
}
