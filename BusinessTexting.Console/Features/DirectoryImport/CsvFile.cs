using System.Globalization;
using System.Text;
using BusinessTexting.Core.Files;
using CsvHelper;
using CsvHelper.Configuration;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>A CSV file read record by record; what is broken is handed on as such, so that all of it can be reported.</summary>
internal sealed class CsvFile : IDisposable
{
    // In characters. No row of a directory is nearly as long; an unclosed quote would swallow the rest of the file.
    private const int LongestRecord = 256 * 1024;
    private const int BufferSize = 65_536;

    // Bytes that are not UTF-8 become a character that no text holds, so that each bad line can be told.
    private static readonly Encoding Utf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(FileCell.NotUtf8.ToString()));

    // What people and programs put above a header line takes a line or a few.
    private const int MostRecordsUpToHeader = 10;

    private readonly Stream _stream;
    private readonly CountedText _text;
    private readonly CsvParser _parser;
    private bool _hasBadQuote;
    private bool _isAtEnd;
    private int _lastLine;

    private CsvFile(Stream stream, char separator, bool leaveOpen)
    {
        _stream = stream;
        _text = new CountedText(
            new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen), LongestRecord);
        _parser = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            IgnoreBlankLines = false,
            BadDataFound = _ => _hasBadQuote = true,
            BufferSize = BufferSize,
        });
    }

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double Progress => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    /// <param name="stream">Is closed with the file; must be able to seek.</param>
    /// <param name="isHeader">Knows the header line, which tells the separator.</param>
    public static CsvFile Open(Stream stream, Func<IReadOnlyList<string>, bool> isHeader)
    {
        var separators = CsvSeparator.Candidates(Beginning(stream));
        var separator = separators.Where(Finds).Append(separators[0]).First();
        stream.Position = 0;
        return new CsvFile(stream, separator, leaveOpen: false);

        bool Finds(char candidate)
        {
            stream.Position = 0;
            using var file = new CsvFile(stream, candidate, leaveOpen: true);
            return file.ReadHead().Any(record => isHeader(record.Cells));
        }
    }

    /// <summary>The first records, among which the header line has to be.</summary>
    public IEnumerable<FileRecord> ReadHead()
    {
        for (var count = 0; count < MostRecordsUpToHeader && Read() is { } record; count++)
        {
            yield return record;
        }
    }

    /// <summary>The next record that is not a blank line, nor one of separators only; null at the end.</summary>
    public FileRecord? Read()
    {
        while (!_isAtEnd)
        {
            if (Next(line: _lastLine + 1) is { } record && !IsBlank(record))
            {
                return record;
            }
        }

        return null;
    }

    public void Dispose() => _parser.Dispose();

    private static bool IsBlank(FileRecord record)
    {
        if (record.HasBadQuote || record.IsTooLong)
        {
            return false;
        }

        foreach (var cell in record.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell))
            {
                return false;
            }
        }

        return true;
    }

    private FileRecord? Next(int line)
    {
        _text.BeginRecord();
        var start = _parser.CharCount;
        _isAtEnd = !_parser.Read();
        _lastLine = _parser.RawRow;
        _hasBadQuote = false;
        if (_text.IsCut || _parser.CharCount - start > LongestRecord)
        {
            _isAtEnd = true;
            return new FileRecord(line, [""], IsTooLong: true);
        }

        // Taking the cells is what finds bad quotes.
        return _isAtEnd || _parser.Record is not { } cells ? null : new FileRecord(line, cells, _hasBadQuote, IsTooLong: false, _text.EndsWithoutLineEnd);
    }

    private static string Beginning(Stream stream)
    {
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[BufferSize];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }
}
