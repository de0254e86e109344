using System.Globalization;
using BusinessTexting.Console.Hosting.Edge;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>How many answers without an end may be open: each holds a connection, and reads the record as it grows.</summary>
internal sealed class ApiStreams(EdgeSettings settings, IStringLocalizer<ApiText> text) : IDisposable
{
    private const int SecondsToWait = 30;

    private readonly ConcurrencyLimits _limits = new(settings.StreamsPerKey, settings.StreamsInAll);

    public void Dispose() => _limits.Dispose();

    /// <summary>Runs one while there is a place for it.</summary>
    /// <exception cref="ApiProblemException">There is none.</exception>
    public async Task RunAsync(long key, Func<Task> stream)
    {
        var owner = key.ToString(CultureInfo.InvariantCulture);
        using var place = _limits.Acquire(owner);
        if (!place.IsAcquired)
        {
            var detail = _limits.Reached(owner) is LimitReached.PerOwner ? text[nameof(ApiText.StreamsOfKey), settings.StreamsPerKey] : text[nameof(ApiText.StreamsInAll)];
            throw new ApiProblemException(new ApiProblem(ProblemCode.TooManyStreams, detail) { RetryAfter = SecondsToWait });
        }

        await stream();
    }
}
