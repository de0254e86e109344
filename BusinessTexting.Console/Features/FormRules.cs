using System.Reflection;
using BusinessTexting.Console.Components;
using BusinessTexting.Core.Directory;
using FluentValidation;

namespace BusinessTexting.Console.Features;

/// <summary>What the validators of all features share.</summary>
internal static class FormRules
{
    /// <summary>For every field of text there is or will be, each on one line. What is stored already may stay as it is.</summary>
    public static void RefuseWhatNoTextHolds<TForm>(this AbstractValidator<TForm> validator)
    {
        var fields = typeof(TForm).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.PropertyType == typeof(string)).ToList();
        validator.RuleFor(form => form).Custom((form, validation) =>
        {
            foreach (var field in fields)
            {
                if (field.GetValue(form) is string text
                    && PlainText.FaultIn(text) is { } fault
                    && text != (form as IKeepsStoredTexts)?.StoredText(field.Name))
                {
                    validation.AddFailure(field.Name, TextFaultWords.Sentence(fault));
                }
            }
        });
    }

    /// <summary>What is wrong with a form, by field; each is a sentence.</summary>
    public static IReadOnlyDictionary<string, string[]> FaultsOf<TForm>(this IValidator<TForm> validator, TForm form) => validator.Validate(form).ToDictionary().AsReadOnly();

    /// <summary>One sentence per field, from one of the readings in <see cref="Components.Writing.WritingWords"/>.</summary>
    public static IRuleBuilderOptionsConditions<TForm, string> IsReadAs<TForm>(this IRuleBuilder<TForm, string> rule, Func<TForm, string, string?> fault) =>
        rule.Custom((value, context) =>
        {
            if (fault(context.InstanceToValidate, value) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });
}
