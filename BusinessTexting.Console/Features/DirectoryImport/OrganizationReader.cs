using System.Text.Json;
using System.Text.Unicode;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Reads organization.json token by token, so that each fault can be told with its line.</summary>
internal sealed class OrganizationReader
{
    private readonly List<FileProblem> _problems = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private OrganizationFile _file = new();

    private readonly OrganizationFileValidator _validator;

    private OrganizationReader(string? storedName) => _validator = new OrganizationFileValidator(storedName);

    /// <inheritdoc cref="Read"/>
    public static async Task<(OrganizationFile File, IReadOnlyList<FileProblem> Problems)> ReadAsync(
        DirectoryFiles files, string? storedName, CancellationToken cancellationToken)
    {
        await using var stream = files.Open(DirectoryFile.Organization);
        var json = new byte[stream.Length];
        await stream.ReadExactlyAsync(json, cancellationToken);
        return Read(json, storedName);
    }

    /// <param name="storedName">May be repeated as it is, whatever is wrong with it.</param>
    /// <returns>The file and what is wrong with it; it may be used only when nothing is.</returns>
    public static (OrganizationFile File, IReadOnlyList<FileProblem> Problems) Read(ReadOnlySpan<byte> json, string? storedName = null)
    {
        var reader = new OrganizationReader(storedName);
        reader.ReadFile(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
        return (reader._file, reader._problems);
    }

    private static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    private static int LineAt(ReadOnlySpan<byte> json, long position) => json[..(int)position].Count((byte)'\n') + 1;

    private void ReadFile(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            Refuse(FirstBadLine(json), "", "", FileProblemCode.NotText);
            return;
        }

        try
        {
            ReadObject(json);
        }
        catch (JsonException exception)
        {
            Refuse((int)(exception.LineNumber ?? 0) + 1, "", "", FileProblemCode.NotJson);
            return;
        }

        Validate();
    }

    private void ReadObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(null, null, 0, 0);
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Of(ref reader);
            var line = LineAt(json, reader.TokenStartIndex);
            reader.Read();
            if (_lines.TryAdd(name, line))
            {
                ReadValue(ref reader, json, name, line);
            }
            else
            {
                reader.Skip();
                Refuse(line, name, "", FileProblemCode.PropertyDoubled, $"{_lines[name]}");
            }
        }

        // Anything after the closing brace is refused by the reader.
        while (reader.Read())
        {
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string name, int line)
    {
        var start = (int)reader.TokenStartIndex;
        var isFine = true;
        switch (name)
        {
            case "name" when reader.TokenType == JsonTokenType.String:
                _file = _file with { Name = JsonText.Of(ref reader) };
                break;
            case "customerType" when reader.TokenType == JsonTokenType.String:
                _file = _file with { CustomerType = JsonText.Of(ref reader) };
                break;
            case "dataRegion" when reader.TokenType == JsonTokenType.String:
                _file = _file with { DataRegion = JsonText.Of(ref reader) };
                break;
            case "textingDefault" when reader.TokenType == JsonTokenType.String:
                _file = _file with { TextingDefault = JsonText.Of(ref reader) };
                break;
            case "businessTextingAddOn" when reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                _file = _file with { BusinessTextingAddOn = reader.GetBoolean() };
                break;
            case "callingPlanCountries" when reader.TokenType == JsonTokenType.StartArray && Texts(ref reader) is { } countries:
                _file = _file with { CallingPlanCountries = countries };
                break;
            default:
                isFine = false;
                break;
        }

        if (!isFine)
        {
            reader.Skip();
            var value = System.Text.Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
            var expected = ExpectedTypeOf(name);
            Refuse(line, name, value, expected is "" ? FileProblemCode.PropertyUnknown : FileProblemCode.PropertyOfWrongType, expected);
        }
    }

    // The elements of an array of texts; null when one of them is something else. Reads up to the closing bracket either way.
    private static List<string>? Texts(ref Utf8JsonReader reader)
    {
        var (texts, isFine) = (new List<string>(), true);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.Add(JsonText.Of(ref reader));
            }
            else
            {
                isFine = false;
                reader.Skip();
            }
        }

        return isFine ? texts : null;
    }

    private static string ExpectedTypeOf(string property) => property switch
    {
        "name" => "a text",
        "customerType" => FileValues.CustomerTypes.Allowed,
        "dataRegion" => FileValues.DataRegions.Allowed,
        "textingDefault" => FileValues.OrganizationDefaults.Allowed,
        "businessTextingAddOn" => "true, false",
        "callingPlanCountries" => "[\"US\", \"CA\"]",
        _ => "",
    };

    private static int FirstBadLine(ReadOnlySpan<byte> json)
    {
        var line = 1;
        foreach (var range in json.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(json[range]))
            {
                return line;
            }

            line++;
        }

        return 1;
    }

    private void Validate()
    {
        foreach (var failure in _validator.Validate(_file).Errors)
        {
            var property = NameOf(failure.PropertyName.Split('[')[0]);
            var isReported = _problems.Exists(problem => problem.Column == property);
            if (!isReported)
            {
                int? line = _lines.TryGetValue(property, out var found) ? found : null;
                Refuse(line, property, failure.AttemptedValue as string ?? "", Enum.Parse<FileProblemCode>(failure.ErrorCode), failure.CustomState as string ?? "");
            }
        }
    }

    private void Refuse(int? line, string property, string value, FileProblemCode code, string detail = "") =>
        _problems.Add(new FileProblem(DirectoryFileNames.Organization, line, property, value.Length <= 200 ? value : value[..200] + "…", code, detail));
}
