using BusinessTexting.Console.Commands;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Hosting;

/// <summary>Starts the server, and says in one sentence where it is or why it did not start.</summary>
internal static class ConsoleServer
{
    private const int CannotListen = 1;
    private const int AddressRefused = 2;

    public static async Task<int> ServeAsync(this WebApplication app, Serving serving)
    {
        if ((serving.IsDemo ? Demo.Fault(app.Configuration, serving.Database) : null) is { } noDemo)
        {
            await System.Console.Error.WriteLineAsync(noDemo);
            return AddressRefused;
        }

        if (ListeningAddresses.Fault(app.Configuration) is { } fault)
        {
            await System.Console.Error.WriteLineAsync(fault);
            return AddressRefused;
        }

        await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        await ReportUnreadableAppsAsync(app.Services);
        DirectoryUpload.RemoveAbandoned();
        var demo = serving.IsDemo ? await Demo.FillAsync(app.Services, CancellationToken.None) : [];
        if (await app.Services.GetRequiredService<AccountService>().IsSetUpNeededAsync(CancellationToken.None))
        {
            app.Logger.SetUpNeeded(app.Services.GetRequiredService<SetUpCode>().Value);
        }

        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (ListeningTrouble.Sentence(exception, app.Configuration) is { } sentence)
        {
            await System.Console.Error.WriteLineAsync(sentence);
            return CannotListen;
        }

        foreach (var line in demo)
        {
            await System.Console.Out.WriteLineAsync(line);
        }

        foreach (var address in Addresses(app))
        {
            await System.Console.Out.WriteLineAsync($"Business Texting Console is at {address}");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task ReportUnreadableAppsAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        await services.GetRequiredService<AuthenticatorSecrets>().ReportUnreadableAsync(db, CancellationToken.None);
    }

    // This machine is always spelled localhost: browsers keep cookies and passkeys by name, and refuse passkeys for 127.0.0.1.
    private static IEnumerable<string> Addresses(WebApplication app) =>
        from address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []
        let parsed = BindingAddress.Parse(address)
        group parsed by (parsed.Scheme, Host: NetworkAddress.IsLoopback(parsed.Host) ? "localhost" : Name(app.Configuration), parsed.Port) into same
        select $"{same.Key.Scheme}://{same.Key.Host}:{same.Key.Port}";

    private static string Name(IConfiguration configuration) =>
        configuration["AllowedHosts"]!.Split(';', StringSplitOptions.TrimEntries).First(name => !NetworkAddress.IsLoopback(name));
}
