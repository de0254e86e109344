using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>Holds the query of a request against the parameters of its endpoint, before the endpoint sees it.</summary>
internal sealed class ApiQuery(IReadOnlyList<ApiParameter> parameters)
{
    /// <summary>For parameters that fit each by itself and not what was asked.</summary>
    /// <param name="fault">What is wrong with each; a key of <see cref="ApiText"/>.</param>
    public static ApiProblemException Misfit(IEnumerable<string> names, string fault, IStringLocalizer<ApiText> text)
    {
        var errors = names.ToDictionary(name => name, _ => new[] { text[fault].Value }, StringComparer.Ordinal);
        return new ApiProblemException(new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.ParametersDoNotFit), string.Join(", ", errors.Keys)]) { Errors = errors });
    }

    /// <summary>Refuses what is unknown, doubled, missing or does not fit, all at once.</summary>
    public ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var query = context.Request.Query;
        if (query.Count > 0 || parameters.Any(parameter => parameter.IsRequired))
        {
            Check(query, context.RequestServices.GetRequiredService<IStringLocalizer<ApiText>>());
        }

        return next(invocation);
    }

    private void Check(IQueryCollection query, IStringLocalizer<ApiText> text)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (FaultOf(name, values, text) is { } fault)
            {
                errors[name] = [fault];
            }
        }

        foreach (var missing in parameters.Where(parameter => parameter.IsRequired && !query.ContainsKey(parameter.Name)))
        {
            errors[missing.Name] = [text[nameof(ApiText.ParameterMissing)]];
        }

        if (errors.Count > 0)
        {
            throw new ApiProblemException(new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.ParametersDoNotFit), string.Join(", ", errors.Keys)]) { Errors = errors });
        }
    }

    private string? FaultOf(string name, StringValues values, IStringLocalizer<ApiText> text)
    {
        // Query collections compare without case; the contract does not.
        if (parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
        {
            return parameters is [] ? text[nameof(ApiText.NoParameters)] : text[nameof(ApiText.UnknownParameter), string.Join(", ", parameters.Select(known => known.Name))];
        }

        if (values is not [{ } value])
        {
            return text[nameof(ApiText.ParameterDoubled)];
        }

        return FaultOf(value, parameter, text);
    }

    private static string? FaultOf(string value, ApiParameter parameter, IStringLocalizer<ApiText> text)
    {
        LocalizedString? fault = parameter switch
        {
            _ when value is "" => text[nameof(ApiText.ParameterEmpty)],
            { Most: { } most } when !(long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) =>
                text[nameof(ApiText.WrongNumber), value, most],
            { IsFlag: true } when value is not ("true" or "false") => text[nameof(ApiText.WrongFlag), value],
            { OneOf: [_, ..] set } when !set.Contains(value) => text[nameof(ApiText.WrongChoice), value, string.Join(", ", set)],
            { Longest: var longest } when value.Length > longest => text[nameof(ApiText.TooLong), parameter.Name, longest],
            _ => null,
        };
        return fault?.Value;
    }
}
