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
public sealed class AuditChain(byte[] key) : IDisposable
{
    // The order, the names and the escapes below are what "canonical" means. They are never changed: every entry ever written depends on them.
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _json = new(2048);

    // Both are made once: a record has millions of entries.
    private readonly IncrementalHash _mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private Utf8JsonWriter? _writer;

    /// <summary>In lower-case hexadecimals.</summary>
    public string Hash(in StoredEntry entry) => Hash(CanonicalJson(entry));

    /// <summary>What proves that a head was written by who has the key.</summary>
    public string Seal(AuditHead head) => Hash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"head {head.Sequence} {head.Hash}")));

    /// <summary>What an entry says of the personal details that stand apart from it.</summary>
    public static string Commitment(string salt, string json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var content = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(salt.Length + 1 + json.Length));
        var length = Encoding.UTF8.GetBytes(salt, content);
        content[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(json, content.AsSpan(length));
        SHA256.HashData(content.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(content);
        return Convert.ToHexStringLower(hash);
    }

    public void Dispose()
    {
        _mac.Dispose();
        _writer?.Dispose();
    }

    /// <summary>The bytes that are hashed; the next call writes over them.</summary>
    public ReadOnlySpan<byte> CanonicalJson(in StoredEntry entry)
    {
        _json.ResetWrittenCount();
        var writer = _writer ??= new Utf8JsonWriter(_json, Canonical);
        writer.Reset();
        writer.WriteStartObject();
        writer.WriteNumber(Names.Sequence, entry.Sequence);
        writer.WriteString(Names.At, entry.At);
        writer.WriteString(Names.Actor, entry.Actor);
        writer.WriteString(Names.ActorEmail, entry.ActorEmail);
        writer.WriteString(Names.ActorRole, entry.ActorRole);
        writer.WriteString(Names.ActorAddress, entry.ActorAddress);
        writer.WriteString(Names.Action, entry.Action);
        writer.WriteString(Names.Resource, entry.Resource);
        WriteNumber(writer, Names.ResourceId, entry.ResourceId);
        writer.WriteString(Names.ResourceName, entry.ResourceName);
        writer.WriteString(Names.Before, entry.Before);
        writer.WriteString(Names.After, entry.After);
        writer.WriteString(Names.Reason, entry.Reason);
        writer.WriteString(Names.CorrelationId, entry.CorrelationId);
        WriteNumber(writer, Names.Undoes, entry.Undoes);
        writer.WriteString(Names.PersonalHash, entry.PersonalHash);
        writer.WriteString(Names.PreviousHash, entry.PreviousHash);
        writer.WriteEndObject();
        writer.Flush();
        return _json.WrittenSpan;
    }

    private static void WriteNumber(Utf8JsonWriter writer, JsonEncodedText name, long? value)
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
        _mac.AppendData(content);
        _mac.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }

    // Encoded once: a record has millions of entries.
    private static class Names
    {
        public static readonly JsonEncodedText Sequence = JsonEncodedText.Encode("sequence");
        public static readonly JsonEncodedText At = JsonEncodedText.Encode("at");
        public static readonly JsonEncodedText Actor = JsonEncodedText.Encode("actor");
        public static readonly JsonEncodedText ActorEmail = JsonEncodedText.Encode("actorEmail");
        public static readonly JsonEncodedText ActorRole = JsonEncodedText.Encode("actorRole");
        public static readonly JsonEncodedText ActorAddress = JsonEncodedText.Encode("actorAddress");
        public static readonly JsonEncodedText Action = JsonEncodedText.Encode("action");
        public static readonly JsonEncodedText Resource = JsonEncodedText.Encode("resource");
        public static readonly JsonEncodedText ResourceId = JsonEncodedText.Encode("resourceId");
        public static readonly JsonEncodedText ResourceName = JsonEncodedText.Encode("resourceName");
        public static readonly JsonEncodedText Before = JsonEncodedText.Encode("before");
        public static readonly JsonEncodedText After = JsonEncodedText.Encode("after");
        public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
        public static readonly JsonEncodedText CorrelationId = JsonEncodedText.Encode("correlationId");
        public static readonly JsonEncodedText Undoes = JsonEncodedText.Encode("undoes");
        public static readonly JsonEncodedText PersonalHash = JsonEncodedText.Encode("personalHash");
        public static readonly JsonEncodedText PreviousHash = JsonEncodedText.Encode("previousHash");
    }
}
