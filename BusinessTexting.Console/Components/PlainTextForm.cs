using System.Reflection;
using BusinessTexting.Core.Directory;
using FluentValidation;

namespace BusinessTexting.Console.Components;

/// <summary>Keeps from a form what no text may hold, in whichever of its fields.</summary>
internal static class PlainTextForm
{
    /// <summary>For every field of text there is or will be, each on one line.</summary>
    public static void RefuseWhatNoTextHolds<TForm>(this AbstractValidator<TForm> validator)
    {
        var fields = typeof(TForm).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.PropertyType == typeof(string)).ToList();
        validator.RuleFor(form => form).Custom((form, validation) =>
        {
            foreach (var field in fields)
            {
                if (field.GetValue(form) is string text && PlainText.FaultIn(text) is { } fault)
                {
                    validation.AddFailure(field.Name, TextFaultWords.Sentence(fault));
                }
            }
        });
    }
}
