namespace BusinessTexting.Core.Files;

/// <summary>Tells a text that is not in UTF-8 by its first bytes.</summary>
public static class FileEncoding
{
    private const int Looked = 64;

    /// <summary>With or without a byte order mark; without one, by the zero in every other byte of Latin letters.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> beginning)
    {
        if (beginning is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true;
        }

        var looked = beginning[..(Math.Min(beginning.Length, Looked) & ~1)];
        var zeros = (Even: 0, Odd: 0);
        for (var place = 0; place < looked.Length; place += 2)
        {
            zeros.Even += looked[place] == 0 ? 1 : 0;
            zeros.Odd += looked[place + 1] == 0 ? 1 : 0;
        }

        return looked.Length >= 4 && Math.Min(zeros.Even, zeros.Odd) == 0 && Math.Max(zeros.Even, zeros.Odd) * 4 > looked.Length;
    }
}
