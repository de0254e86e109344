using System.Diagnostics;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Benchmarks;

/// <summary>With somebody to sign in as, and one endpoint more: how much memory is in use.</summary>
internal static class PageServer
{
    public const string Kind = "page-server";
    public const string Password = "a horse that only the benchmark rides";

    /// <summary>After a full collection: bytes on the managed heap, and bytes of the process in memory.</summary>
    public const string Memory = "/benchmark/memory";

    /// <summary>Prints the e-mail of a full administrator and its port.</summary>
    public static async Task RunAsync(string database)
    {
        var app = BenchmarkServer.Build(database);
        app.MapGet(Memory, Used).AllowAnonymous();
        await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        var email = $"{Guid.NewGuid():N}@benchmark.example";
        await AddAsync(app.Services, email);
        await app.ServeAsync(email);
    }

    private static string Used()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return FormattableString.Invariant($"{GC.GetTotalMemory(forceFullCollection: true)} {process.WorkingSet64}");
    }

    private static Task<ChangeOutcome> AddAsync(IServiceProvider services, string email) => services.GetRequiredService<ChangeStore>().ChangeAccountAsync(
        Actor.Console,
        async (change, token) =>
        {
            var administrator = await change.AddAdministratorAsync("Benchmark", email, Role.Full, services.GetRequiredService<ILookupNormalizer>(), token);
            administrator.PasswordHash = services.GetRequiredService<IPasswordHasher<Administrator>>().HashPassword(administrator, Password);
            change.Record(AuditAction.AdministratorAdded, administrator.Subject, before: null, AdministratorFields.Of(administrator, []));
            return new ChangeOutcome.Saved(administrator.Id, administrator.Version);
        },
        CancellationToken.None);
}
