using System.IO.Compression;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Console.DirectoryImport;

public class DirectoryUploadTests
{
    private static readonly string[] Names = ["organization.json", "locations.csv", "users.csv"];

    [Fact]
    public async Task Three_files_are_received_in_any_case_and_gone_when_disposed()
    {
        var received = await ReceivedAsync([.. Names.Select(name => File(name.ToUpperInvariant(), "text"u8.ToArray()))]);
        string spooled;
        await using (var stream = received.Open(DirectoryFile.Users))
        {
            spooled = stream.Name;
        }

        received.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(spooled)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("northwind/")]
    public async Task A_zip_may_hold_the_files_at_its_root_or_in_one_folder(string folder)
    {
        using var received = await ReceivedAsync(Zip([.. Names.Select(name => folder + name), "__MACOSX/users.csv", "README.txt"]));

        Assert.Empty(received.Problems());
    }

    [Theory]
    [InlineData("a/users.csv,b/users.csv", FileProblemCode.FileDoubled)]
    [InlineData("a/b/users.csv", FileProblemCode.FileMissing)]
    public async Task A_zip_with_a_file_missing_or_doubled_says_which(string entries, FileProblemCode code)
    {
        var problem = Assert.Single(await RefusedAsync(Zip(["organization.json", "locations.csv", .. entries.Split(',')])));

        Assert.Equal(("users.csv", code), (problem.File, problem.Code));
    }

    [Fact]
    public async Task A_zip_with_thousands_of_entries_is_refused_before_they_are_listed() =>
        Assert.Equal(
            ("directory.zip", FileProblemCode.ZipTooLarge),
            Place(Assert.Single(await RefusedAsync(Zip([.. Names, .. Enumerable.Range(0, 15_000).Select(number => $"{number}{new string('x', 60)}")], size: -1)))));

    [Fact]
    public async Task A_zip_may_hold_a_users_file_as_the_hub_calls_it()
    {
        using var folder = new Support.DirectoryFolder();
        System.IO.File.Move(folder.At("users.csv"), folder.At("exported_users.csv"));
        var packed = new MemoryStream();
        await ZipFile.CreateFromDirectoryAsync(folder.Path, packed, CancellationToken.None);

        using var received = await ReceivedAsync(File("directory.zip", packed.ToArray()));

        Assert.Empty(received.Problems());
        Assert.Equal("exported_users.csv", Assert.Single(received.Notices).Value);
    }

    [Fact]
    public async Task A_file_that_is_no_zip_says_so() =>
        Assert.Equal(("directory.zip", FileProblemCode.NotAZip), Place(Assert.Single(await RefusedAsync(File("directory.zip", "no zip"u8.ToArray())))));

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_allowed_is_refused_before_it_fills_the_disk() =>
        Assert.Equal(
            ("directory.zip", FileProblemCode.ZipTooLarge),
            Place(Assert.Single(await RefusedAsync(Zip(Names, size: DirectoryLimits.UnpackedBytes / 3)))));

    [Fact]
    public async Task A_missing_an_unexpected_and_a_doubled_file_are_all_told()
    {
        var problems = await RefusedAsync(File("users.csv", []), File("Users.csv", []), File("locations.csv", []), File("people.csv", []));

        Assert.Equal(
            [("people.csv", FileProblemCode.FileNotExpected), ("organization.json", FileProblemCode.FileMissing), ("users.csv", FileProblemCode.FileDoubled)],
            problems.Select(Place));
    }

    [Fact]
    public async Task A_file_announced_as_too_large_is_not_even_opened()
    {
        var huge = new UploadedFile("directory.zip", DirectoryLimits.FileBytes + 1, () => throw new InvalidOperationException());

        Assert.Equal(FileProblemCode.FileTooLarge, Assert.Single(await RefusedAsync(huge)).Code);
    }

    [Fact]
    public async Task What_really_comes_is_counted_whatever_was_announced()
    {
        var liar = new UploadedFile("users.csv", 10, () => new EndlessStream());

        var problems = await RefusedAsync(File("organization.json", []), File("locations.csv", []), liar);

        Assert.Equal(("users.csv", FileProblemCode.FileTooLarge), Place(Assert.Single(problems)));
    }

    private static (string File, FileProblemCode Code) Place(FileProblem problem) => (problem.File, problem.Code);

    private static async Task<DirectoryFiles> ReceivedAsync(params UploadedFile[] files) =>
        Assert.IsType<UploadOutcome.Received>(await DirectoryUpload.ReceiveAsync(files, CancellationToken.None)).Files;

    private static async Task<IReadOnlyList<FileProblem>> RefusedAsync(params UploadedFile[] files) =>
        Assert.IsType<UploadOutcome.Refused>(await DirectoryUpload.ReceiveAsync(files, CancellationToken.None)).Problems;

    private static UploadedFile File(string name, byte[] content) => new(name, content.Length, () => new MemoryStream(content));

    private static UploadedFile Zip(IEnumerable<string> entries, long size = 4)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                for (var (written, block) = (0L, new byte[1 << 20]); written <= size; written += block.Length)
                {
                    entry.Write(block.AsSpan(0, (int)Math.Min(block.Length, size + 1 - written)));
                }
            }
        }

        return File("directory.zip", packed.ToArray());
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
