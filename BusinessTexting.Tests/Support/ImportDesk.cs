using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Support;

/// <summary>The real services on a real database file, and a directory folder to import into it.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _home = Directory.CreateTempSubdirectory("business-texting-tests-").FullName;

    private ImportDesk()
    {
        DatabasePath = Path.Combine(_home, "console.db");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDatabase(new ConfigurationBuilder().Build(), DatabasePath);
        services.AddFeatures();
        _services = services.BuildServiceProvider();
    }

    public DirectoryFolder Folder { get; } = new();

    public string DatabasePath { get; }

    public DirectoryImportService Service => _services.GetRequiredService<DirectoryImportService>();

    public static async Task<ImportDesk> OpenAsync()
    {
        var desk = new ImportDesk();
        await desk._services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
        return desk;
    }

    /// <summary>A desk where the usual folder was imported already.</summary>
    public static async Task<ImportDesk> OpenImportedAsync()
    {
        var desk = await OpenAsync();
        await desk.AppliedAsync();
        return desk;
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public async Task<ImportOutcome> ImportAsync(ImportOptions? options = null)
    {
        using var files = DirectoryFiles.InFolder(Folder.Path);
        return await Service.ApplyAsync(files, options ?? new ImportOptions(), progress: null, Actor.Administrator, CancellationToken.None);
    }

    public async Task<ImportReport> AppliedAsync(ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Applied>(await ImportAsync(options)).Report;

    /// <summary>The problems of an import that wrote nothing.</summary>
    public async Task<IReadOnlyList<FileProblem>> RefusedAsync(ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Refused>(await ImportAsync(options)).Report.Problems.First;

    public async Task<ImportReport> PreviewAsync(ImportOptions? options = null)
    {
        using var files = DirectoryFiles.InFolder(Folder.Path);
        var preview = await Service.PreviewAsync(files, options ?? new ImportOptions(), progress: null, Actor.Administrator, CancellationToken.None);
        return Assert.IsType<ImportPreview.Ready>(preview).Report;
    }

    public async Task<TResult> ReadAsync<TResult>(Func<ConsoleDb, Task<TResult>> read)
    {
        await using var db = await Get<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task<User> UserAsync(string email) => ReadAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.EmailKey == email));

    public Task<Location> LocationAsync(string name) => ReadAsync(db => db.Locations.AsNoTracking().SingleAsync(location => location.Name == name));

    public Task<List<AuditEntry>> EntriesAsync() => ReadAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folder.Dispose();
        Directory.Delete(_home, recursive: true);
    }
}
