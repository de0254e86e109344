namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Hands a text on block by block and counts it: when a record asks for more than it may have, the text ends there, so that no file takes
/// more memory than its longest record.</summary>
internal sealed class CountedText(TextReader source, int longestRecord) : TextReader
{
    private int _read;
    private char _last = '\n';

    /// <summary>The record asked for more than it may have.</summary>
    public bool IsCut { get; private set; }

    /// <summary>All was read, and no line end is at the end.</summary>
    public bool EndsWithoutLineEnd { get; private set; }

    public void BeginRecord() => _read = 0;

    public override int Read(char[] buffer, int index, int count)
    {
        if (_read >= longestRecord)
        {
            IsCut = true;
            return 0;
        }

        var read = source.Read(buffer, index, count);
        _read += read;
        _last = read > 0 ? buffer[index + read - 1] : _last;
        EndsWithoutLineEnd = read == 0 && _last is not ('\n' or '\r');
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
