using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Benchmarks;

/// <summary>With one endpoint more: an empty one behind the same key and limiter.</summary>
internal static class ApiServer
{
    public const string Kind = "api-server";
    public const string Empty = "/api/v1/empty";

    /// <summary>Prints its key and its port.</summary>
    public static async Task RunAsync(string database)
    {
        var app = BenchmarkServer.Build(database);
        app.MapApiGroup().MapGet("/empty", () => Results.Ok()).Is("empty", "Nothing.");
        await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        var form = new ApiKeyForm { Name = $"Benchmark {Guid.NewGuid():N}", Role = Role.Full, ExpiresAt = DateTimeOffset.UtcNow.AddDays(1) };
        var (_, key) = await app.Services.GetRequiredService<ApiKeyService>().AddAsync(form, Actor.CommandLine, CancellationToken.None);
        await app.ServeAsync(key!);
    }
}
