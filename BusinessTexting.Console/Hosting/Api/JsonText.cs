using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using BusinessTexting.Core.Directory;

namespace BusinessTexting.Console.Hosting.Api;

/// <summary>The texts in JSON, names and values, as they are: the library throws where one is half a character.</summary>
internal static class JsonText
{
    /// <summary>Deeper JSON is none of ours.</summary>
    public const int MaxDepth = 16;

    /// <summary>What is wrong with names and values at any depth, each under its place: <c>locations</c>, <c>a.b</c>.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<(string Place, TextFault Fault)> FaultsIn(ReadOnlySpan<byte> json)
    {
        var faults = new List<(string Place, TextFault Fault)>();
        var names = new string[MaxDepth + 2];
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
            {
                continue;
            }

            var fault = FaultIn(ref reader);
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                names[reader.CurrentDepth] = fault is null ? Of(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan);
                Array.Clear(names, reader.CurrentDepth + 1, names.Length - reader.CurrentDepth - 1);
            }

            if (fault is not null)
            {
                faults.Add((string.Join('.', names.Where(name => name is not null)), fault.Value));
            }
        }

        return faults;
    }

    /// <summary>The text of a name or value, halves of characters included.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        var written = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.ValueIsEscaped ? Unescaped(written) : written;
    }

    private static TextFault? FaultIn(ref Utf8JsonReader reader) =>
        Utf8.IsValid(reader.ValueSpan) ? PlainText.FaultIn(Of(ref reader)) : new TextFault(TextFaultKind.NotUtf8, 0);

    // The reader has seen to it that every escape is one.
    private static string Unescaped(string written)
    {
        var text = new StringBuilder(written.Length);
        for (var place = 0; place < written.Length; place++)
        {
            if (written[place] is not '\\')
            {
                text.Append(written[place]);
                continue;
            }

            place++;
            if (written[place] is 'u')
            {
                text.Append((char)int.Parse(written.AsSpan(place + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                place += 4;
            }
            else
            {
                text.Append(written[place] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var character => character });
            }
        }

        return text.ToString();
    }
}
