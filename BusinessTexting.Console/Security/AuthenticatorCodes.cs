using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>The codes of authenticator apps (RFC 6238). Each is good once (ASVS 6.5.1): the time step of the last one is kept, and that one and all
/// before it are refused. The library's own would take a code again for as long as it lasts.</summary>
internal sealed class AuthenticatorCodes(IDbContextFactory<ConsoleDb> databases, TimeProvider clock) : AuthenticatorTokenProvider<Administrator>
{
    private const string Provider = "authenticator";
    private const string LastStep = "last step";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsPerStep = 30;
    private const int Codes = 1_000_000;

    // A phone's clock may be a little off, and typing takes a while.
    private const int StepsAround = 1;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Administrator> manager, Administrator user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        var secret = Decode(key);
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsPerStep;
        for (var step = now - StepsAround; step <= now + StepsAround; step++)
        {
            if (CodeAt(step, secret) == code)
            {
                return await UseUpAsync(user.Id, step);
            }
        }

        return false;
    }

    // In one statement: of two who come with the same code at once, one is late.
    private async Task<bool> UseUpAsync(long administrator, long step)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AdministratorTokens" ("UserId", "LoginProvider", "Name", "Value") VALUES ({administrator}, {Provider}, {LastStep}, {step})
            ON CONFLICT ("UserId", "LoginProvider", "Name") DO UPDATE SET "Value" = excluded."Value" WHERE CAST("Value" AS INTEGER) < {step}
            """) == 1;
    }

    private static int CodeAt(long step, byte[] secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's algorithm, and the only one that every app knows.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        return (int)((BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & 0x7FFFFFFF) % Codes);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var letter in key.ToUpperInvariant())
        {
            (buffer, bits) = (((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
