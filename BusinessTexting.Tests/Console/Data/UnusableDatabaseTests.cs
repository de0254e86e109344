using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Data;

public sealed class UnusableDatabaseTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithMaya();

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        _file.Run("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0')""");

        await AssertRefusedUntouchedAsync($"The database {_file.Path} was written by a newer version");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        File.Delete(_file.Path);
        _file.Run("CREATE TABLE Bookmarks (Url TEXT)");

        await AssertRefusedUntouchedAsync($"The file {_file.Path} is the database of another program");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(_file.Path, string.Concat(Enumerable.Repeat("dear diary\n", 500)), CancellationToken.None);

        await AssertRefusedUntouchedAsync($"The file {_file.Path} is not a database of this console, or is damaged");
    }

    [Fact]
    public async Task A_file_too_short_to_be_a_database_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(_file.Path, "x", CancellationToken.None);

        await AssertRefusedUntouchedAsync($"The file {_file.Path} is not a database of this console, or is damaged");
    }

    [Fact]
    public async Task A_database_cut_short_is_refused()
    {
        await using (var file = File.OpenWrite(_file.Path))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.StartsWith($"The file {_file.Path} is not a database of this console, or is damaged", await _file.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_refused()
    {
        File.Delete(_file.Path);
        Directory.CreateDirectory(_file.Path);

        Assert.StartsWith($"The database {_file.Path} cannot be opened for writing", await _file.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused()
    {
        var path = Path.Combine(_file.Path, "console.db");

        var refusal = await _file.RefusalAsync(("Database:ConnectionString", $"Data Source={path}"));

        Assert.StartsWith($"The database {path} cannot be opened for writing", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_refused_where_starting_writes()
    {
        var refusal = await _file.RefusalAsync(
            ("Database:ConnectionString", $"Data Source={_file.Path};Mode=ReadOnly;Pooling=False"), ("Eligibility:MinimumDesktopVersion", "99.0"));

        Assert.StartsWith($"The database {_file.Path} cannot be opened for writing", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_held_by_another_process_is_refused()
    {
        await using var other = _file.Connect();
        DatabaseFile.Run(other, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");

        Assert.StartsWith($"The database {_file.Path} is held by another process", await _file.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_another_process_writes_to_is_refused_where_starting_writes()
    {
        await using var other = _file.Connect();
        DatabaseFile.Run(other, "BEGIN IMMEDIATE");

        var refusal = await _file.RefusalAsync(("Eligibility:MinimumDesktopVersion", "99.0"));

        Assert.StartsWith($"The database {_file.Path} is held by another process", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_another_process_writes_to_can_be_opened_where_starting_only_reads()
    {
        await using var other = _file.Connect();
        DatabaseFile.Run(other, "BEGIN EXCLUSIVE");

        await _file.OpenAsync();
    }

    public void Dispose() => _file.Dispose();

    private async Task AssertRefusedUntouchedAsync(string beginning)
    {
        var before = await File.ReadAllBytesAsync(_file.Path, CancellationToken.None);

        Assert.StartsWith(beginning, await _file.RefusalAsync(), StringComparison.Ordinal);

        Assert.Equal(before, await File.ReadAllBytesAsync(_file.Path, CancellationToken.None));
        Assert.Equal([_file.Path, $"{_file.Path}.lock"], Directory.EnumerateFileSystemEntries(_file.Folder)
            .Where(path => !path.Contains(".audit-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
