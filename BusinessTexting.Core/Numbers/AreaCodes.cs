using System.Globalization;

namespace BusinessTexting.Core.Numbers;

/// <summary>The area codes of the +1 numbering plan assigned in 2026, embedded as <c>nanp-area-codes.csv</c>
/// (derived from the metadata of libphonenumber, Apache-2.0).</summary>
public static class AreaCodes
{
    private static readonly AreaCode?[] ByCode = Load();

    public static IEnumerable<AreaCode> All => ByCode.OfType<AreaCode>();

    /// <summary>The area code with these three digits; null when it is not assigned.</summary>
    public static AreaCode? Find(ReadOnlySpan<char> digits) =>
        digits.Length == 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? ByCode[code] : null;

    // AreaCode,Country,Kind
    // 201,US,Geographic
    private static AreaCode?[] Load()
    {
        using var stream = typeof(AreaCodes).Assembly.GetManifestResourceStream("nanp-area-codes.csv")!;
        using var reader = new StreamReader(stream);
        var codes = new AreaCode?[1000];
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
        {
            var cells = line.Split(',');
            var code = int.Parse(cells[0], CultureInfo.InvariantCulture);
            codes[code] = new AreaCode(code, cells[1], Enum.Parse<AreaCodeKind>(cells[2].Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
        }

        return codes;
    }
}
