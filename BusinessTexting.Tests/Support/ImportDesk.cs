using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Support;

/// <summary>The real services on a real database file, and a directory folder to import into it.</summary>
internal sealed class ImportDesk : IDisposable
{
    private readonly TestDatabase _database = new();

    public DirectoryFolder Folder { get; } = new();

    public string DatabasePath => _database.Path;

    public DirectoryImportService Service => Get<DirectoryImportService>();

    /// <summary>A desk where the usual folder was imported already.</summary>
    public static async Task<ImportDesk> OpenImportedAsync()
    {
        var desk = new ImportDesk();
        await desk.AppliedAsync();
        return desk;
    }

    public TService Get<TService>()
        where TService : notnull => _database.Get<TService>();

    /// <param name="folder">Another one than the usual.</param>
    public async Task<ImportOutcome> ImportAsync(ImportOptions? options = null, string? folder = null)
    {
        using var files = DirectoryFiles.InFolder(folder ?? Folder.Path);
        return await Service.ApplyAsync(files, options ?? new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);
    }

    public async Task<ImportReport> AppliedAsync(ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Applied>(await ImportAsync(options)).Report;

    public async Task<ImportReport> AppliedAsync(string folder, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Applied>(await ImportAsync(options, folder)).Report;

    public async Task<ImportReport> RefusedReportAsync(string folder, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Refused>(await ImportAsync(options, folder)).Report;

    /// <summary>The problems of an import that wrote nothing.</summary>
    public async Task<IReadOnlyList<FileProblem>> RefusedAsync(ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Refused>(await ImportAsync(options)).Report.Problems.First;

    public async Task<ImportReport> PreviewAsync(ImportOptions? options = null)
    {
        using var files = DirectoryFiles.InFolder(Folder.Path);
        var preview = await Service.PreviewAsync(files, options ?? new ImportOptions(), progress: null, Actors.Full, CancellationToken.None);
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

    public void Dispose()
    {
        _database.Dispose();
        Folder.Dispose();
    }
}
