using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BusinessTexting.Core.Audit;

/// <summary>The hashes that chain the entries of the record: HMAC-SHA-256 over canonical JSON, which holds the hash of the entry before.
/// Not for several threads at once.</summary>
/// <param name="key">Who does not have it can check nothing and forge nothing.</param>
public sealed class AuditChain(byte[] key)
{
    // The order, the names and the escapes below are what "canonical" means. They are never changed: every entry ever written depends on them.
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _json = new(2048);

    /// <summary>In lower-case hexadecimals.</summary>
    public string Hash(in StoredEntry entry) => Hash(CanonicalJson(entry));

    /// <summary>What proves that a head was written by who has the key.</summary>
    public string Seal(AuditHead head) => Hash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"head {head.Sequence} {head.Hash}")));

    /// <summary>What an entry says of the personal details that stand apart from it.</summary>
    public static string Commitment(string salt, string json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{json}"), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The bytes that are hashed; the next call writes over them.</summary>
    public ReadOnlySpan<byte> CanonicalJson(in StoredEntry entry)
    {
        _json.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_json, Canonical);
        writer.WriteStartObject();
        writer.WriteNumber("sequence", entry.Sequence);
        writer.WriteString("at", entry.At);
        writer.WriteString("actor", entry.Actor);
        writer.WriteString("actorEmail", entry.ActorEmail);
        writer.WriteString("actorRole", entry.ActorRole);
        writer.WriteString("actorAddress", entry.ActorAddress);
        writer.WriteString("action", entry.Action);
        writer.WriteString("resource", entry.Resource);
        WriteNumber(writer, "resourceId", entry.ResourceId);
        writer.WriteString("resourceName", entry.ResourceName);
        writer.WriteString("before", entry.Before);
        writer.WriteString("after", entry.After);
        writer.WriteString("reason", entry.Reason);
        writer.WriteString("correlationId", entry.CorrelationId);
        WriteNumber(writer, "undoes", entry.Undoes);
        writer.WriteString("personalHash", entry.PersonalHash);
        writer.WriteString("previousHash", entry.PreviousHash);
        writer.WriteEndObject();
        writer.Flush();
        return _json.WrittenSpan;
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private string Hash(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, content, hash);
        return Convert.ToHexStringLower(hash);
    }
}
