using BusinessTexting.Console.Components;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

public sealed class UserFormValidator : AbstractValidator<UserForm>
{
    public UserFormValidator(IStringLocalizer<UsersText> text)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Email).Must(EmailAddress.IsValid).WithMessage(_ => text[nameof(UsersText.EmailInvalid)]);
        RuleFor(form => form.FirstName).MaximumLength(User.NameLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.NameLength]);
        RuleFor(form => form.LastName).MaximumLength(User.NameLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.NameLength]);
        RuleFor(form => form.DisplayName).MaximumLength(User.NameLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.NameLength]);
        RuleFor(form => form.Extension).MaximumLength(User.ExtensionLength).WithMessage(_ => text[nameof(UsersText.TooLong), User.ExtensionLength]);
        RuleFor(form => form.PrimaryNumber)
            .Must(number => string.IsNullOrWhiteSpace(number) || PhoneNumberReading.Of(number) is PhoneNumberReading.Understood)
            .WithMessage(_ => text[nameof(UsersText.NumberInvalid)]);
        RuleFor(form => form.DesktopAppVersion).Must(IsReadable).WithMessage(_ => text[nameof(UsersText.AppVersionInvalid)]);
        RuleFor(form => form.MobileAppVersion).Must(IsReadable).WithMessage(_ => text[nameof(UsersText.AppVersionInvalid)]);
    }

    private static bool IsReadable(UserForm form, string version) =>
        string.IsNullOrWhiteSpace(version) || AppVersion.TryParse(version, out _) || form.LoadedAppVersions.Contains(version);
}
