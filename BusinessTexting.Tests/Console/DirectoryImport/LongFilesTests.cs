using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>No file takes more memory than its longest record may have. The files are made while they are read.</summary>
public sealed class LongFilesTests
{
    private const long Endless = 100_000_000;

    // Opening tries each separator, and buffers double until they hold the longest record.
    private const long Allowed = 80_000_000;

    [Theory]
    [InlineData("", ",")]
    [InlineData("", "c,")]
    [InlineData("", "\"")]
    [InlineData("", "x")]
    [InlineData("Email,First Name\n", ",")]
    [InlineData("Email,First Name\n", "x")]
    [InlineData("Email,First Name\na@b.example,\"", "x,\n")]
    [InlineData("Email,First Name\na@b.example,\"", "\"\"")]
    public void An_endless_line_cell_or_quote_is_told_and_not_kept(string beginning, string repeated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var file = CsvFile.Open(new RepeatingStream(beginning, repeated, Endless), FileLayouts.Users.IsHeader);
        FileRecord? last = null;
        while (file.Read() is { } record)
        {
            last = record;
        }

        Assert.True(last!.IsTooLong);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Allowed);
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, FileProblemCode.HeaderTooLong)]
    [InlineData(100_000, FileProblemCode.HeaderTooLong)]
    public async Task A_header_line_has_a_thousand_columns_at_most(int columns, FileProblemCode? code)
    {
        using var desk = new ImportDesk();
        desk.Folder.Users = "Email," + string.Join(',', Enumerable.Range(2, columns - 1).Select(number => $"c{number}")) + "\n";

        var outcome = await desk.ImportAsync();

        Assert.Equal(code, outcome is ImportOutcome.Refused(var report) ? Assert.Single(report.Problems.First).Code : null);
    }

    [Theory]
    [InlineData(260_000, null)]
    [InlineData(262_144, FileProblemCode.HeaderTooLong)]
    [InlineData(9_000_000, FileProblemCode.HeaderTooLong)]
    public async Task A_header_line_has_256_kilobytes_at_most(int length, FileProblemCode? code)
    {
        using var desk = new ImportDesk();
        desk.Folder.Users = "Email," + new string('c', length) + "\n";

        var outcome = await desk.ImportAsync();

        Assert.Equal(code, outcome is ImportOutcome.Refused(var report) ? Assert.Single(report.Problems.First).Code : null);
    }

    [Fact]
    public async Task What_follows_a_record_that_is_too_long_is_never_skipped_in_silence()
    {
        using var desk = new ImportDesk();
        desk.Folder.Users = $"Email,First Name\nann@harbor.example,\"{new string('x', 300_000)}\nbo@harbor.example,Bo\n";

        var problems = await desk.RefusedAsync(new ImportOptions(SkipBadRows: true));

        Assert.Equal([(2, FileProblemCode.RecordTooLong)], problems.Select(problem => (problem.Line!.Value, problem.Code)));
    }

    /// <summary>A beginning, and then the same again and again.</summary>
    private sealed class RepeatingStream(string beginning, string repeated, long length) : Stream
    {
        private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
        private readonly byte[] _repeated = Encoding.UTF8.GetBytes(repeated);

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, length - Position);
            for (var place = 0; place < read; place++, Position++)
            {
                buffer[place] = Position < _beginning.Length ? _beginning[Position] : _repeated[(Position - _beginning.Length) % _repeated.Length];
            }

            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
