using System.Globalization;
using System.Text.Json;
using BusinessTexting.Console.Components.Access;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Console.Data;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>What an operation answers when it did as it was asked.</summary>
/// <param name="Value">The body; null for an answer without one.</param>
/// <param name="Version">Of the resource in the body, for its ETag; null for what has none.</param>
internal sealed record ApiAnswer(object? Value, int? Version = null) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Where what was made is found; null for what was there already.</summary>
    public string? Location { get; init; }

    /// <summary>Holds what may be told only once: it is not kept for a request that is repeated.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Removed: there is nothing to show.</summary>
    public static ApiAnswer Nothing => new(Value: null) { Status = StatusCodes.Status204NoContent };

    /// <summary>The same of something new, at an address of its own.</summary>
    public ApiAnswer At(string location) => this with { Status = StatusCodes.Status201Created, Location = location };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Version is { } version)
        {
            response.Headers.ETag = ETagOf(version);
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (Value is not null)
        {
            // With its length, an answer leaves in one piece; in chunks, a small one takes two.
            var body = JsonSerializer.SerializeToUtf8Bytes(Value, Value.GetType(), ApiJson.Options);
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    public static string ETagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}

/// <summary>What became of a change, as HTTP says it.</summary>
internal sealed class ApiOutcomes(IStringLocalizer<ApiText> text, IStringLocalizer<AccessText> access, IStringLocalizer<TextingText> storage)
{
    /// <summary>There is no such thing for who asks.</summary>
    public ApiProblem NotFound => new(ProblemCode.NotFound, text[nameof(ApiText.NoSuchResource)]);

    /// <summary>For an outcome that is not success and not a stale version.</summary>
    public ApiProblem Refusal(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Missing => NotFound,
        ChangeOutcome.Invalid(var problems) => new ApiProblem(ProblemCode.ValueInvalid, string.Join(' ', problems.Values.SelectMany(sentences => sentences)))
        {
            Errors = problems.ToDictionary(problem => JsonNamingPolicy.CamelCase.ConvertName(problem.Key), problem => problem.Value, StringComparer.Ordinal),
        },
        ChangeOutcome.NotAllowed(var privilege) => new ApiProblem(ProblemCode.NotAllowed, privilege.OnlyDo(access)),
        ChangeOutcome.Stale(var by, var at, _) => new ApiProblem(ProblemCode.ChangedSince, text[nameof(ApiText.ChangedSince), by, UtcAsText.Write(at)]),
        ChangeOutcome.NotStored(var trouble) => new ApiProblem(ProblemCode.NotStored, trouble.In(storage)),
        _ => throw new InvalidOperationException($"A key met the outcome {outcome.GetType().Name}."),
    };

    /// <summary>For who knew an older version.</summary>
    /// <param name="current">The resource as it is.</param>
    public ApiProblem Stale(ChangeOutcome.Stale stale, ApiAnswer current) => new(ProblemCode.VersionChanged, text[nameof(ApiText.VersionChanged), stale.By, UtcAsText.Write(stale.At)])
    {
        Current = current.Value,
        More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["etag"] = current.Version is { } version ? ApiAnswer.ETagOf(version) : null },
    };
}
