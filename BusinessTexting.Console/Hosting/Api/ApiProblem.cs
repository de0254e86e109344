using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>A refusal as RFC 9457 has it, with a stable <c>code</c>.</summary>
/// <param name="Detail">What is wrong here, and what to do; a sentence for a person.</param>
internal sealed record ApiProblem(ProblemCode Code, string Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    private const int SecondsForTheDatabase = 5;

    /// <summary>By field or parameter, as the request names them: what is wrong with it.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The resource as it is now, where the request knew an older one.</summary>
    public object? Current { get; init; }

    /// <summary>In how many seconds it is worth another try; null where the same request would be refused again.</summary>
    public int? RetryAfter { get; init; } = Code.Status is StatusCodes.Status503ServiceUnavailable ? SecondsForTheDatabase : null;

    /// <summary>What else programs may want to know, by name.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var text = httpContext.RequestServices.GetRequiredService<IStringLocalizer<ApiText>>();
        var problem = new ProblemDetails
        {
            Type = $"{ApiSetup.Docs}#{Code.Text}",
            Title = text[$"Title_{Code}"],
            Status = Code.Status,
            Detail = Detail,
        };
        problem.Extensions["code"] = Code.Text;
        Add(problem, "errors", Errors);
        Add(problem, "current", Current);
        foreach (var (name, value) in More)
        {
            Add(problem, name, value);
        }

        httpContext.Response.StatusCode = Code.Status;
        if (RetryAfter is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await httpContext.Response.WriteAsJsonAsync(problem, options: null, ContentType, httpContext.RequestAborted);
    }

    private static void Add(ProblemDetails problem, string name, object? value)
    {
        if (value is not null)
        {
            problem.Extensions[name] = value;
        }
    }
}

/// <summary>Ends the reading of a request that is not understood; the API answers the problem.</summary>
internal sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Detail)
{
    public ApiProblem Problem => problem;
}
