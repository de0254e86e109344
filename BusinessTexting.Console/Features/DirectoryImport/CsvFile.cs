using System.Globalization;
using System.Text;
using BusinessTexting.Core.Files;
using CsvHelper;
using CsvHelper.Configuration;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>A CSV file read record by record; what is broken is handed on as such, so that all of it can be reported.</summary>
internal sealed class CsvFile : IDisposable
{
    // No value of a directory is nearly as long; an unclosed quote would swallow the rest of the file.
    private const int LongestCell = 65_536;
    private const int BeginningLength = 65_536;

    // Bytes that are not UTF-8 become a character that no text holds, so that each bad line can be told.
    private static readonly Encoding Utf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(FileCell.NotUtf8.ToString()));

    private readonly Stream _stream;
    private readonly CsvParser _parser;
    private bool _hasBadQuote;
    private bool _isAtEnd;
    private int _lastLine;

    private CsvFile(Stream stream, char separator)
    {
        _stream = stream;
        var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536);
        _parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            IgnoreBlankLines = false,
            BadDataFound = _ => _hasBadQuote = true,
            MaxFieldSize = LongestCell,
            BufferSize = 65_536,
        });
    }

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double Progress => _stream.Length == 0 ? 1 : (double)_stream.Position / _stream.Length;

    /// <param name="stream">Is closed with the file; must be able to seek.</param>
    public static CsvFile Open(Stream stream)
    {
        var separator = SeparatorOf(Beginning(stream));
        stream.Position = 0;
        return new CsvFile(stream, separator);
    }

    /// <summary>The next record that is not a blank line; null at the end.</summary>
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

    private static bool IsBlank(FileRecord record) => record is { Cells: [var only], HasBadQuote: false } && string.IsNullOrWhiteSpace(only);

    private FileRecord? Next(int line)
    {
        try
        {
            _isAtEnd = !_parser.Read();
            _lastLine = _parser.RawRow;
            _hasBadQuote = false;

            // Taking the cells is what finds bad quotes.
            return _isAtEnd || _parser.Record is not { } cells ? null : new FileRecord(line, cells, _hasBadQuote);
        }
        catch (MaxFieldSizeException)
        {
            _isAtEnd = true;
            return new FileRecord(line, [""], HasBadQuote: true);
        }
    }

    private static string Beginning(Stream stream)
    {
        using var reader = new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[BeginningLength];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    // The header line has names in quotes at most; what stands between them decides.
    private static char SeparatorOf(string beginning)
    {
        var (commas, semicolons, isQuoted) = (0, 0, false);
        foreach (var character in beginning.TrimStart())
        {
            switch (character)
            {
                case '\n' when !isQuoted:
                    return semicolons > commas ? ';' : ',';
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    commas++;
                    break;
                case ';' when !isQuoted:
                    semicolons++;
                    break;
            }
        }

        return semicolons > commas ? ';' : ',';
    }
}
