using System.Buffers.Binary;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Accounts;

/// <summary>The console's own hashing; other tests hash with less work.</summary>
public sealed class PasswordHashTests
{
    private const int HmacSha512 = 2;

    [Fact]
    public void A_password_is_hashed_with_the_work_that_is_advised_today()
    {
        using var services = new ServiceCollection().AddLogging().AddAccounts(new SignInSettings()).BuildServiceProvider();

        // Identity's third format: itself, the function, its rounds.
        var hash = Convert.FromBase64String(services.GetRequiredService<IPasswordHasher<Administrator>>().HashPassword(null!, "violet tram under rain"));

        Assert.Equal(
            (1, HmacSha512, 210_000),
            (hash[0], BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))));
    }
}
