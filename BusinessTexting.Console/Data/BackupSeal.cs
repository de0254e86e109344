using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BusinessTexting.Console.Data;

/// <summary>Proves that a backup is what the console made, to the last byte: HMAC-SHA-256 over its head and its database, under a key that is derived
/// from the record's. It lies beside the backup, which therefore stays a database that any SQLite tool opens.</summary>
internal sealed class BackupSeal(RecordKey key)
{
    private const int ReadAtOnce = 1 << 17;

    /// <summary>Seals the files as they are on the disk now. Throws where there is a seal already.</summary>
    public async Task WriteAsync(RecordFiles backup, CancellationToken cancellationToken)
    {
        var seal = await OfAsync(backup, cancellationToken);
        await using var file = OwnFile.Create(backup.Seal);
        await file.WriteAsync(seal, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Whether this seal was made for exactly these files.</summary>
    /// <param name="seal">A file; it may lie elsewhere than beside them.</param>
    public async Task<bool> FitsAsync(string seal, RecordFiles backup, CancellationToken cancellationToken)
    {
        var expected = await OfAsync(backup, cancellationToken);

        // Whatever lies there, no more of it is read than a seal has.
        await using var file = new FileStream(seal, FileMode.Open, FileAccess.Read, FileShare.Read);
        var found = new byte[expected.Length + 1];
        var length = await file.ReadAtLeastAsync(found, found.Length, throwOnEndOfStream: false, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(found.AsSpan(0, length), expected);
    }

    private async Task<byte[]> OfAsync(RecordFiles backup, CancellationToken cancellationToken)
    {
        using var mac = key.NewBackupMac();
        foreach (var path in new[] { backup.Head, backup.Database })
        {
            await AppendAsync(mac, path, cancellationToken);
        }

        return Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(mac.GetHashAndReset())}\n");
    }

    // The length goes first, so that no byte can move from one file to the other. A copy of a database that has no head yet has none either.
    private static async Task AppendAsync(IncrementalHash mac, string path, CancellationToken cancellationToken)
    {
        var length = new byte[sizeof(long)];
        if (!File.Exists(path))
        {
            mac.AppendData(length);
            return;
        }

        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        BinaryPrimitives.WriteInt64BigEndian(length, file.Length);
        mac.AppendData(length);
        var buffer = new byte[ReadAtOnce];
        while (await file.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            mac.AppendData(buffer, 0, count);
        }
    }
}
