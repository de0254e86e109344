using System.Security.Cryptography;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Data;

/// <summary>The key that entries are sealed with. Made once, together with the database, and never again: a new one would fit no entry.</summary>
public sealed class RecordKey(RecordFiles files)
{
    private const int Length = 32;

    // A failure is not kept: the file may be put right while the console runs.
    private readonly Lazy<byte[]> _value = new(() => Read(files), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether something lies where the key belongs.</summary>
    public bool Exists => File.Exists(files.Key) || Directory.Exists(files.Key);

    /// <summary>For one thread at a time. Throws <see cref="UnusableDatabaseException"/> when the key cannot be used.</summary>
    public AuditChain NewChain() => new(_value.Value);

    /// <summary>What proves that a head was written by who has the key. Throws as <see cref="NewChain"/> does.</summary>
    public string Seal(AuditHead head)
    {
        using var chain = NewChain();
        return chain.Seal(head);
    }

    /// <summary>What backups are sealed with: under a key of its own, so that no seal of one kind passes for one of another. Throws as
    /// <see cref="NewChain"/> does.</summary>
    public IncrementalHash NewBackupMac() => IncrementalHash.CreateHMAC(
        HashAlgorithmName.SHA256, HKDF.DeriveKey(HashAlgorithmName.SHA256, _value.Value, Length, info: "Business Texting Console: backup"u8.ToArray()));

    /// <summary>Makes sure that there is a usable key; makes one for a record that is still empty. For one
    /// console at a time: two that make a key would each keep their own.</summary>
    public void Ensure(bool hasEntries)
    {
        if (!Exists)
        {
            if (hasEntries)
            {
                throw UnusableDatabaseException.WithoutKey(files);
            }

            Make();
        }

        _ = _value.Value;
    }

    /// <summary>Whether a file can be such a key.</summary>
    public static bool IsIn(string file) => new FileInfo(file) is { Exists: true, Length: Length };

    private static byte[] Read(RecordFiles files)
    {
        try
        {
            return File.ReadAllBytes(files.Key) is { Length: Length } key ? key : throw UnusableDatabaseException.NotAKey(files);
        }
        catch (FileNotFoundException exception)
        {
            throw UnusableDatabaseException.WithoutKey(files, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw UnusableDatabaseException.UnreadableKey(files, exception);
        }
    }

    // Complete from the moment it has its name, and readable by its owner alone before anything is in it.
    private void Make()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(files.Key)!);
            var draft = $"{files.Key}.{Guid.NewGuid():N}";
            using (var file = OwnFile.Create(draft))
            {
                file.Write(RandomNumberGenerator.GetBytes(Length));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, files.Key, overwrite: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw UnusableDatabaseException.KeyNotMade(files, exception);
        }
    }
}
