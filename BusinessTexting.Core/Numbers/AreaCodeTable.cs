using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Core.Numbers;

/// <summary>The area codes of the +1 numbering plan that are assigned on some day. States put new ones in service every year, so the table
/// can be replaced.</summary>
public sealed class AreaCodeTable
{
    private const string Header = "AreaCode,Country,Kind";
    private const string DateMark = "# date: ";

    private readonly AreaCode?[] _byCode;

    private AreaCodeTable(AreaCode?[] byCode, DateOnly date, bool isDated, bool isEmbedded)
    {
        (_byCode, Date, IsDated, IsEmbedded) = (byCode, date, isDated, isEmbedded);
        var text = string.Join('\n', All.Select(code => $"{code.Code},{code.Country},{code.Kind}"));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }

    /// <summary>The one that comes with the console, <c>nanp-area-codes.csv</c> (derived from the metadata of libphonenumber, Apache-2.0, with
    /// what state commissions have put in service since).</summary>
    public static AreaCodeTable Embedded { get; } = LoadEmbedded();

    /// <summary>Ascending.</summary>
    public IEnumerable<AreaCode> All => _byCode.OfType<AreaCode>();

    /// <summary>The day whose assignments it has.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether the table itself names that day. A day that was given, such as a file's, changes when the file is only copied.</summary>
    public bool IsDated { get; }

    public bool IsEmbedded { get; }

    /// <summary>Tells tables apart by their content: eight hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a table: a line <c># date: 2026-11-01</c>, which may be left out, the header line <c>AreaCode,Country,Kind</c>, and a line
    /// per area code such as <c>201,US,Geographic</c>; the country is empty where a code belongs to none.</summary>
    /// <param name="date">The day to take where the text names none.</param>
    /// <param name="fault">The line, from 1 on, and what is wrong with it; null for a good text.</param>
    public static bool TryParse(string text, DateOnly date, [NotNullWhen(true)] out AreaCodeTable? table, [NotNullWhen(false)] out AreaCodeFault? fault) =>
        TryParse(text, date, isEmbedded: false, out table, out fault);

    /// <summary>The area code with these three digits; null when it is not assigned.</summary>
    public AreaCode? Find(ReadOnlySpan<char> digits) =>
        digits.Length == 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? _byCode[code] : null;

    /// <summary>The area code of a +1 number; null for other countries' numbers and for area codes that are not assigned.</summary>
    public AreaCode? Of(PhoneNumber number) => number.IsNorthAmerican ? Find(number.Value.AsSpan(2, 3)) : null;

    private static AreaCodeTable LoadEmbedded()
    {
        using var stream = typeof(AreaCodeTable).Assembly.GetManifestResourceStream("nanp-area-codes.csv")!;
        using var reader = new StreamReader(stream);
        return TryParse(reader.ReadToEnd(), default, isEmbedded: true, out var table, out var fault)
            ? table
            : throw new InvalidDataException($"nanp-area-codes.csv, line {fault.Line}: {fault.Value}");
    }

    private static bool TryParse(
        string text, DateOnly date, bool isEmbedded, [NotNullWhen(true)] out AreaCodeTable? table, [NotNullWhen(false)] out AreaCodeFault? fault)
    {
        var codes = new AreaCode?[1000];
        var (number, hasHeader, isDated) = (0, false, false);
        (table, fault) = (null, null);
        foreach (var line in text.TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.StartsWith(DateMark, StringComparison.OrdinalIgnoreCase)
                ? isDated = DateOnly.TryParseExact(line[DateMark.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
                : line is "" or ['#', ..])
            {
                continue;
            }

            if (!hasHeader && line.Equals(Header, StringComparison.OrdinalIgnoreCase))
            {
                hasHeader = true;
            }
            else if (hasHeader && Read(line) is { } code && codes[code.Code] is null)
            {
                codes[code.Code] = code;
            }
            else
            {
                fault = new AreaCodeFault(number, line);
                return false;
            }
        }

        if (!codes.Any(code => code is not null))
        {
            fault = new AreaCodeFault(number, "");
            return false;
        }

        table = new AreaCodeTable(codes, date, isDated, isEmbedded);
        return true;
    }

    private static AreaCode? Read(string line) =>
        line.Split(',') is [{ Length: 3 } digits, var country, var kind]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && (country is "" || Directory.CountryCode.TryParse(country, out _))
        && Enum.TryParse<AreaCodeKind>(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known)
        && Enum.IsDefined(known)
            ? new AreaCode(code, country.ToUpperInvariant(), known)
            : null;
}

/// <summary>Where a table of area codes cannot be read.</summary>
/// <param name="Line">From 1 on.</param>
/// <param name="Value">The line; empty where the table has no area code.</param>
public sealed record AreaCodeFault(int Line, string Value);
