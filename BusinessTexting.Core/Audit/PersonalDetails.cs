using System.Text.Json;

namespace BusinessTexting.Core.Audit;

/// <summary>What tells who the user is that an entry is about: their name on the record, and the values of personal fields. The chain holds
/// a hash of it only, so it can be blanked.</summary>
public sealed class PersonalDetails
{
    private static readonly HashSet<string> Fields =
        ["email", "firstName", "lastName", "displayName", "extension", "primaryNumber"];

    /// <summary>The entry these belong to.</summary>
    public long EntryId { get; init; }

    /// <summary>Random, so that the hash in the chain does not give away what was erased to whoever guesses it.</summary>
    public string Salt { get; init; } = "";

    /// <summary>As stored; empty once erased.</summary>
    public required string Json { get; init; }

    public bool IsErased => Json is "";

    /// <summary>What people call the user.</summary>
    public string Name => Read()?.Name ?? AuditEntry.Erased;

    /// <summary>Takes the personal values out of both sides, whose fields stay without a value.</summary>
    public static PersonalDetails TakenFrom(string name, SortedDictionary<string, string> before, SortedDictionary<string, string> after) => new()
    {
        Json = JsonSerializer.Serialize(new PersonalValues(name, Taken(before), Taken(after)), FieldsJson.Readable.PersonalValues),
    };

    /// <summary>How <see cref="Json"/> begins for who is called so.</summary>
    public static string BeginningFor(string name) => TakenFrom(name, [], []).Json[..^1];

    /// <summary>The fields with their personal values put back in.</summary>
    public string CompleteBefore(string open) => Complete(open, values => values.Before);

    /// <inheritdoc cref="CompleteBefore"/>
    public string CompleteAfter(string open) => Complete(open, values => values.After);

    private static SortedDictionary<string, string>? Taken(SortedDictionary<string, string> side)
    {
        var taken = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (side.TryGetValue(field, out var value))
            {
                taken[field] = value;
                side[field] = "";
            }
        }

        return taken.Count == 0 ? null : taken;
    }

    private string Complete(string open, Func<PersonalValues, SortedDictionary<string, string>?> side)
    {
        var values = Read();
        var taken = values is null ? null : side(values);
        var fields = AuditFields.FromJson(open);
        foreach (var field in fields.Keys.Where(Fields.Contains).ToList())
        {
            fields[field] = values is null ? AuditEntry.Erased : taken?.GetValueOrDefault(field) ?? "";
        }

        return AuditFields.ToJson(fields);
    }

    private PersonalValues? Read() => IsErased ? null : JsonSerializer.Deserialize(Json, FieldsJson.Default.PersonalValues);
}

/// <summary>The JSON of <see cref="PersonalDetails"/>.</summary>
internal sealed record PersonalValues(string Name, SortedDictionary<string, string>? Before, SortedDictionary<string, string>? After);
