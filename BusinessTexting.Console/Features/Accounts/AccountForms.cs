using BusinessTexting.Console.Components.Writing;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Accounts;

/// <summary>What the first administrator enters.</summary>
public sealed class SetUpForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
}

/// <summary>A password to be, with whose it is going to be.</summary>
public sealed record NewPassword(string Password, string Name, string Email);

public sealed class SetUpFormValidator : AbstractValidator<SetUpForm>
{
    public SetUpFormValidator(SetUpCode code, IStringLocalizer<AccountsText> text, IStringLocalizer<WritingText> writing)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Code).Must(code.Matches).WithMessage(_ => text[nameof(AccountsText.CodeWrong)]);
        RuleFor(form => form.Name).Must(name => NormalizedText.ValueOf(name).Length is > 0 and <= User.NameLength).WithMessage(_ => text[nameof(AccountsText.NameRequired), User.NameLength]);
        RuleFor(form => form.Email).IsReadAs((_, email) => writing.FaultOfEmail(email));
        RuleFor(form => form.Password).Custom((password, context) =>
        {
            var form = context.InstanceToValidate;
            if (PasswordRules.FaultOf(password, form.Name, form.Email) is { } fault)
            {
                context.AddFailure(fault.In(text));
            }
        });
    }
}

public sealed class NewPasswordValidator : AbstractValidator<NewPassword>
{
    public NewPasswordValidator(IStringLocalizer<AccountsText> text)
    {
        this.RefuseWhatNoTextHolds();
        RuleFor(form => form.Password).Custom((password, context) =>
        {
            if (PasswordRules.FaultOf(password, context.InstanceToValidate.Name, context.InstanceToValidate.Email) is { } fault)
            {
                context.AddFailure(fault.In(text));
            }
        });
    }
}
