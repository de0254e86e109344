using System.Text;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BusinessTexting.Tests.Console.Accounts;

public sealed class AuthenticatorSecretTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private string Keys => $"{_database.Path}.keys";

    [Fact]
    public async Task No_byte_of_the_database_holds_a_secret_neither_before_nor_after_it_is_confirmed()
    {
        var sam = await _database.SignInAsync(Role.Support);

        var secret = await BeginAsync(sam);
        Assert.Empty(FilesWith(secret));

        await ConfirmAsync(secret, sam);
        Assert.Empty(FilesWith(secret));
    }

    [Fact]
    public async Task A_console_started_anew_takes_the_codes_of_the_app()
    {
        var (sam, secret) = await SetUpAsync();

        await using var restarted = Console();

        Assert.True(await IsTakenAsync(restarted, sam, secret));
    }

    [Fact]
    public async Task What_an_older_console_stored_plain_is_encrypted_at_the_next_start_and_overwritten()
    {
        var (sam, secret) = await SetUpAsync();
        StorePlain(sam, secret);
        Assert.NotEmpty(FilesWith(secret));

        await using var updated = Console();
        await updated.GetRequiredService<Database>().OpenAsync(Cancel);

        Assert.Empty(FilesWith(secret));
        Assert.True(await IsTakenAsync(updated, sam, secret));
        Assert.IsType<VerifyOutcome.Intact>(await updated.GetRequiredService<RecordVerification>().VerifyAsync(from: 1, progress: null, Cancel));
    }

    [Fact]
    public async Task Where_the_file_cannot_be_written_anew_it_stays_due_and_the_next_start_does_it()
    {
        var (sam, secret) = await SetUpAsync();
        StorePlain(sam, secret);

        await using (var full = _database.AddTo(new ServiceCollection()).AddSingleton<FreeSpace>(_ => 1000).BuildServiceProvider())
        {
            await full.GetRequiredService<Database>().OpenAsync(Cancel);
            Assert.True(await full.GetRequiredService<DatabaseRewrite>().IsDueAsync(Cancel));
        }

        Assert.NotEmpty(FilesWith(secret));
        await using var next = Console();
        Assert.Equal(RewriteOutcome.Done, await next.GetRequiredService<DatabaseRewrite>().RunAsync(Cancel));
        Assert.Empty(FilesWith(secret));
    }

    [Fact]
    public async Task A_command_that_is_first_encrypts_with_the_consoles_keys()
    {
        var (sam, secret) = await SetUpAsync();
        await TestAccounts.AddAsync(_database.Services, Role.Full);
        StorePlain(sam, secret);

        Assert.Equal(0, (await RunAsync("accounts", "reset", Actors.EmailOf(Role.Full))).ExitCode);

        Assert.Empty(FilesWith(secret));
        await using var console = Console();
        Assert.True(await IsTakenAsync(console, sam, secret));
    }

    [Fact]
    public async Task Without_the_keys_no_code_is_right_the_account_says_so_and_a_reset_lets_in_again()
    {
        var (sam, secret) = await SetUpAsync();
        Directory.Delete(Keys, recursive: true);

        await using var restored = Console();
        Assert.False(await IsTakenAsync(restored, sam, secret));
        Assert.True((await restored.GetRequiredService<OwnAccountService>().LoadAsync(sam, Cancel))!.IsAuthenticatorUnreadable);

        var reset = await RunAsync("accounts", "reset", Actors.EmailOf(Role.Support));
        Assert.Equal(0, reset.ExitCode);
        Assert.Contains("?key=", reset.Output, StringComparison.Ordinal);
        Assert.False((await restored.GetRequiredService<OwnAccountService>().LoadAsync(sam, Cancel))!.HasAuthenticator);

        var again = await restored.GetRequiredService<SecondFactorService>().BeginAuthenticatorAsync(sam, Cancel);
        Assert.NotEqual(secret, SecretOf(again));
    }

    [Fact]
    public async Task The_log_says_at_the_start_how_many_apps_cannot_be_read()
    {
        await SetUpAsync();
        Directory.Delete(Keys, recursive: true);
        using var log = new WrittenLog();

        await using var restored = _database.AddTo(new ServiceCollection()).AddLogging(logging => logging.AddProvider(log)).BuildServiceProvider();
        await using var db = await restored.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(Cancel);
        await restored.GetRequiredService<AuthenticatorSecrets>().ReportUnreadableAsync(db, Cancel);

        Assert.Contains(log.Events, line => line.StartsWith("WRN The secrets of 1 authenticator apps cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_set_up_that_was_begun_before_the_keys_were_lost_begins_anew()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var lost = await BeginAsync(sam);
        Directory.Delete(Keys, recursive: true);

        await using var restored = Console();
        var secret = SecretOf(await restored.GetRequiredService<SecondFactorService>().BeginAuthenticatorAsync(sam, Cancel));

        Assert.NotEqual(lost, secret);
        var code = AuthenticatorApp.Code(secret, DateTimeOffset.UtcNow);
        Assert.IsType<ChangeOutcome.Saved>((await restored.GetRequiredService<SecondFactorService>().ConfirmAuthenticatorAsync(code, sam, Cancel)).Outcome);
    }

    [Fact]
    public void A_secret_opens_for_nobody_but_its_owner_and_a_plain_one_for_nobody()
    {
        var secrets = new AuthenticatorSecrets(new EphemeralDataProtectionProvider(), NullLogger<AuthenticatorSecrets>.Instance);
        var stored = secrets.Encrypt(7, "ABCDEFGH");

        Assert.Equal("ABCDEFGH", secrets.Decrypt(7, stored));
        Assert.Null(secrets.Decrypt(8, stored));
        Assert.Null(secrets.Decrypt(7, $"{stored}x"));
        Assert.Null(secrets.Decrypt(7, "ABCDEFGH"));
    }

    public void Dispose() => _database.Dispose();

    private async Task<CommandLine.Answer> RunAsync(params string[] args)
    {
        using var line = new CommandLine();
        return await line.On(_database.Path).RunAsync(args);
    }

    private ServiceProvider Console() => _database.AddTo(new ServiceCollection()).BuildServiceProvider();

    private async Task<(Actor Sam, string Secret)> SetUpAsync()
    {
        var sam = await _database.SignInAsync(Role.Support);
        var secret = await BeginAsync(sam);
        await ConfirmAsync(secret, sam);
        return (sam, secret);
    }

    private async Task<string> BeginAsync(Actor actor) => SecretOf(await _database.Get<SecondFactorService>().BeginAuthenticatorAsync(actor, Cancel));

    private async Task ConfirmAsync(string secret, Actor actor)
    {
        var code = AuthenticatorApp.Code(secret, DateTimeOffset.UtcNow);
        Assert.IsType<ChangeOutcome.Saved>((await _database.Get<SecondFactorService>().ConfirmAuthenticatorAsync(code, actor, Cancel)).Outcome);
    }

    private static string SecretOf(EnrolmentOutcome begun) => begun.Enrolment!.Key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    // As it was stored, and once more where SQLite has let go of it.
    private void StorePlain(Actor actor, string secret)
    {
        using var db = _database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
        db.Database.ExecuteSql(
            $"UPDATE AdministratorTokens SET Value = {secret} WHERE UserId = {actor.AccountId} AND Name = 'AuthenticatorKey'");
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA secure_delete=OFF");
        db.Database.ExecuteSql(
            $"CREATE TABLE Freed AS WITH RECURSIVE Numbers(Number) AS (SELECT 1 UNION ALL SELECT Number + 1 FROM Numbers LIMIT 500) SELECT {secret} || hex(zeroblob(50)) AS Value FROM Numbers");
        db.Database.ExecuteSqlRaw("DROP TABLE Freed");
    }

    private static async Task<bool> IsTakenAsync(IServiceProvider console, Actor actor, string secret)
    {
        await using var scope = console.CreateAsyncScope();
        var administrators = scope.ServiceProvider.GetRequiredService<UserManager<Administrator>>();
        var administrator = await administrators.Users.SingleAsync(administrator => administrator.Id == actor.AccountId, Cancel);

        // The code of this half minute confirmed the app; each is good once.
        return await administrators.VerifyTwoFactorTokenAsync(
            administrator, TokenOptions.DefaultAuthenticatorProvider, AuthenticatorApp.Code(secret, DateTimeOffset.UtcNow.AddSeconds(30)));
    }

    private List<string> FilesWith(string secret) =>
    [
        .. Directory.EnumerateFiles(_database.Folder, "console.db*")
            .Where(file => Contents(file) is var text
                && (text.Contains(secret, StringComparison.OrdinalIgnoreCase) || text.Contains(Convert.ToHexString(Encoding.ASCII.GetBytes(secret)), StringComparison.OrdinalIgnoreCase))),
    ];

    private static string Contents(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
