using BusinessTexting.Console.Data;
using BusinessTexting.Tests.Support;
using FluentValidation;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Whatever door a form comes in by: no field of it takes what no text may hold.</summary>
public sealed class FormTextTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public static TheoryData<string> Forms =>
    [
        .. typeof(ReadStore).Assembly.GetTypes().Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            .Select(type => type.BaseType!.GetGenericArguments()[0]).Where(form => form.IsPublic).Select(form => form.FullName!),
    ];

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_names_the_field_that_holds_no_text(string name)
    {
        var type = typeof(ReadStore).Assembly.GetType(name)!;
        var validator = (IValidator)_database.Services.GetService(typeof(IValidator<>).MakeGenericType(type))!;
        foreach (var field in type.GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            foreach (var text in new[] { "a\uFFFEb", "a\uD800", "a\u0000b", "a\nb", "a\u0085b" })
            {
                var form = type.GetConstructor([]) is { } make ? make.Invoke([]) : Activator.CreateInstance(type, "", "", "")!;
                field.SetValue(form, text);

                var found = await validator.ValidateAsync(new ValidationContext<object>(form), CancellationToken.None);

                Assert.Contains(found.Errors, error => error.PropertyName == field.Name && error.ErrorMessage.Contains("Remove it", StringComparison.Ordinal));
            }
        }
    }
}
