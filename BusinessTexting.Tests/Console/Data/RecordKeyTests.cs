using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class RecordKeyTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    private string Key => $"{_file.Path}.audit-key";
    private string Head => $"{_file.Path}.audit-head";

    [Fact]
    public async Task The_first_start_makes_a_key_that_only_its_owner_can_read()
    {
        await _file.OpenAsync();

        Assert.Equal(32, (await File.ReadAllBytesAsync(Key, CancellationToken.None)).Length);
        Assert.Equal([Key], Directory.GetFiles(_file.Folder, "*key*"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Key));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Head));
        }
    }

    [Fact]
    public async Task No_two_keys_are_alike()
    {
        using var other = new DatabaseFile();
        await _file.OpenAsync();
        await other.OpenAsync();

        Assert.NotEqual(await File.ReadAllBytesAsync(Key, CancellationToken.None), await File.ReadAllBytesAsync($"{other.Path}.audit-key", CancellationToken.None));
    }

    [Fact]
    public async Task A_later_start_keeps_the_key_and_the_head()
    {
        await _file.OpenAsync();
        var (key, head) = (await File.ReadAllBytesAsync(Key, CancellationToken.None), await File.ReadAllTextAsync(Head, CancellationToken.None));

        await _file.OpenAsync();

        Assert.Equal(key, await File.ReadAllBytesAsync(Key, CancellationToken.None));
        Assert.Equal(head, await File.ReadAllTextAsync(Head, CancellationToken.None));
    }

    [Fact]
    public async Task Consoles_that_start_at_the_same_moment_agree_on_one_key()
    {
        await _file.OpenAsync();
        File.Delete(Key);
        File.Delete(Head);
        using var together = new Barrier(6);

        var seals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var console = _file.Console(settings: ("Database:ConnectionString", $"Data Source={_file.Path};Pooling=False"));
            var database = console.GetRequiredService<Database>();
            together.SignalAndWait();
            await database.OpenAsync(CancellationToken.None);
            return console.GetRequiredService<RecordKey>().Seal(AuditHead.Start);
        })));

        Assert.Single(seals.Distinct(StringComparer.Ordinal));
        Assert.Equal([Key], Directory.GetFiles(_file.Folder, "*key*"));
    }

    [Fact]
    public async Task Entries_without_their_key_are_refused_with_what_to_do()
    {
        using var maya = DatabaseFile.WithMaya();
        File.Delete($"{maya.Path}.audit-key");

        var refusal = await maya.RefusalAsync();

        Assert.Equal(
            $"The key of the record, {maya.Path}.audit-key, is missing, and without it the entries in {maya.Path} cannot be checked or continued; "
            + "put the key back from where the database's backups are, or name its file with the setting Record:KeyFile.",
            refusal);
        Assert.False(File.Exists($"{maya.Path}.audit-key"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public async Task A_file_of_another_length_is_no_key(int length)
    {
        await File.WriteAllBytesAsync(Key, new byte[length], CancellationToken.None);

        Assert.Contains("is not the key of a record, which is 32 bytes long", await _file.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_refused()
    {
        Directory.CreateDirectory(Key);

        Assert.Contains("cannot be read", await _file.RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_made_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_file.Folder, "file"), "", CancellationToken.None);

        var refusal = await _file.RefusalAsync(("Record:KeyFile", Path.Combine(_file.Folder, "file", "key")));

        Assert.Contains("cannot be made", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_say_where_both_files_are()
    {
        var (key, head) = (Path.Combine(_file.Folder, "elsewhere", "key"), Path.Combine(_file.Folder, "far", "head"));

        await _file.OpenAsync(("Record:KeyFile", key), ("Record:HeadFile", head));

        Assert.True(File.Exists(key) && File.Exists(head));
        Assert.False(File.Exists(Key) || File.Exists(Head));
    }

    public void Dispose() => _file.Dispose();
}
