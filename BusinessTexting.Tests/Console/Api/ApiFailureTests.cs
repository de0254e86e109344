using System.Net;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>What the API answers where it is not at its best, operation by operation.</summary>
public sealed class ApiFailureTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new() { Replacing = services => services.ConfigureDbContext<ConsoleDb>(options => options.AddInterceptors(new Impatience())) };

    public async ValueTask InitializeAsync() => await RoleStage.FillAsync(_app.Database);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_nobody_expected_is_a_problem_with_a_reference_and_the_limits_of_the_key()
    {
        var program = await ApiProgram.OfAsync(_app);
        foreach (var table in new[] { "Users", "Locations", "Organizations", "AuditEntries" })
        {
            Run($"ALTER TABLE {table} RENAME TO Old{table}");
        }

        foreach (var (id, method, statuses) in ApiContractTests.Declared())
        {
            var answer = await program.SendAsync(method, ApiSamples.All[id].Path, ApiSamples.All[id].Sent(), "If-Match: *");

            Assert.Equal((id, HttpStatusCode.InternalServerError, "failed"), (id, answer.Status, answer.Code));
            Assert.Matches("reference [A-Z0-9]{6} in the log", (string)answer["detail"]!);
            Assert.StartsWith("\"minute\";r=", string.Concat(answer.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
            Assert.Contains(500, statuses);
        }
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_told_and_that_it_is_worth_another_try()
    {
        var program = await ApiProgram.OfAsync(_app);
        Damage();

        foreach (var (id, method, statuses) in ApiContractTests.Declared())
        {
            var answer = await program.SendAsync(method, ApiSamples.All[id].Path, ApiSamples.All[id].Sent(), "If-Match: *");

            Assert.Equal((id, HttpStatusCode.ServiceUnavailable, "database-unavailable"), (id, answer.Status, answer.Code));
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
            Assert.Contains(503, statuses);
        }
    }

    [Fact]
    public async Task A_change_that_finds_the_database_held_is_not_stored_and_a_question_is_answered_meanwhile()
    {
        var program = await ApiProgram.OfAsync(_app);
        using var held = new HeldDatabase(_app.Database.Path);

        var asked = ApiContractTests.Declared().Where(operation => operation.Id is not "followChanges").ToList();
        var answers = await Task.WhenAll(asked.Select(async operation =>
            (operation.Id, Answer: await program.SendAsync(operation.Method, ApiSamples.All[operation.Id].Path, ApiSamples.All[operation.Id].Sent(), "If-Match: *"))));

        foreach (var (id, answer) in answers)
        {
            Assert.Equal((id, Changes(id) ? "not-stored" : null), (id, answer.Code));
        }
    }

    [Fact]
    public async Task A_request_whose_key_cannot_be_kept_is_not_begun()
    {
        var program = await ApiProgram.OfAsync(_app);
        using (new HeldDatabase(_app.Database.Path))
        {
            Assert.Equal("database-unavailable", (await AddAsync()).Code);
        }

        Assert.Equal(HttpStatusCode.Created, (await AddAsync()).Status);

        Task<ApiProgram.Answer> AddAsync() => program.SendAsync(HttpMethod.Post, "/users", new { email = "new@northwind.example" }, "Idempotency-Key: a");
    }

    [Fact]
    public async Task An_export_that_cannot_be_put_on_the_record_says_so()
    {
        var program = await ApiProgram.OfAsync(_app);
        using var held = new HeldDatabase(_app.Database.Path);

        var answer = await program.GetAsync(ApiSamples.All["exportAuditEntries"].Path);

        Assert.Equal(
            ("not-stored", "A download has to be put on the record first, and this one could not be. Another process is using the database. Try again in a moment."),
            (answer.Code, (string)answer["detail"]!));
    }

    // Two of the questions are downloads, which are put on the record.
    private static bool Changes(string id) =>
        id is "exportAuditEntries" or "listImpact" || (id is not "countImpact" && ApiContractTests.Declared().Single(operation => operation.Id == id).Method != HttpMethod.Get);

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_app.Database.Path};Pooling=False");
        connection.Open();
        DatabaseFile.Run(connection, "PRAGMA foreign_keys=OFF");
        DatabaseFile.Run(connection, sql);
    }

    // Nobody has the file open but who watches it for changes, so that whoever asks next reads it.
    private void Damage()
    {
        using (var pooled = new SqliteConnection(DatabaseSetup.ConnectionString(new ConfigurationBuilder().Build(), _app.Database.Path)))
        {
            SqliteConnection.ClearPool(pooled);
        }

        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        using var file = File.OpenWrite(_app.Database.Path);
        file.Write(new byte[100]);
    }
}
