using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

public sealed class UserFormValidator : AbstractValidator<UserForm>
{
    public UserFormValidator(IStringLocalizer<UsersText> text, IStringLocalizer<WritingText> writing)
    {
        this.RefuseWhatNoTextHolds();
        // What is stored already, and would be refused today, hinders no change of something else.
        RuleFor(form => form.Email).IsReadAs((form, email) => email == form.Stored?.Email ? null : writing.FaultOfEmail(email));
        RuleFor(form => form.FirstName).IsReadAs((form, name) => name == form.Stored?.FirstName ? null : writing.FaultOfName(name));
        RuleFor(form => form.LastName).IsReadAs((form, name) => name == form.Stored?.LastName ? null : writing.FaultOfName(name));
        RuleFor(form => form.DisplayName).IsReadAs((form, name) => name == form.Stored?.DisplayName ? null : writing.FaultOfName(name));
        RuleFor(form => form.FirstName).MaximumLength(User.NameLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.NameLength]);
        RuleFor(form => form.LastName).MaximumLength(User.NameLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.NameLength]);
        RuleFor(form => form.DisplayName).MaximumLength(User.NameLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.NameLength]);
        RuleFor(form => form.Extension).IsReadAs((form, extension) => extension == form.Stored?.Extension ? null : writing.FaultOfExtension(extension));
        RuleFor(form => form.PrimaryNumber).IsReadAs((form, number) => number == form.Stored?.PrimaryNumber ? null : writing.FaultOfNumber(number));
        RuleFor(form => form.DesktopAppVersion).Must(IsReadable).WithMessage(_ => text[nameof(UsersText.AppVersionInvalid)]);
        RuleFor(form => form.MobileAppVersion).Must(IsReadable).WithMessage(_ => text[nameof(UsersText.AppVersionInvalid)]);
    }

    private static bool IsReadable(UserForm form, string version) =>
        string.IsNullOrWhiteSpace(version) || AppVersion.TryParse(version, out _) || version == form.Stored?.DesktopAppVersion || version == form.Stored?.MobileAppVersion;
}
