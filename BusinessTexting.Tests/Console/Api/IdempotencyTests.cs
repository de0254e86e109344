using System.Net;
using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Requests that are repeated under the same Idempotency-Key.</summary>
public sealed class IdempotencyTests : IAsyncLifetime
{
    private readonly SetClock _clock = new() { Now = DateTimeOffset.UtcNow };
    private readonly ConsoleApp _app;
    private ApiProgram _program = null!;

    public IdempotencyTests() => _app = new ConsoleApp { Replacing = services => services.AddSingleton<TimeProvider>(_clock) };

    public async ValueTask InitializeAsync()
    {
        _app.Database.Store([Some.User()]);
        _program = await ApiProgram.OfAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_directory_is_told_from_another_of_the_same_length()
    {
        using var one = ApiSamples.Northwind();
        using var same = ApiSamples.Northwind();
        using var other = ApiSamples.Northwind(text => text.Replace("Maya", "Kaya", StringComparison.Ordinal));

        var first = await ImportAsync(one);
        var again = await ImportAsync(same);
        var reused = await ImportAsync(other);

        Assert.Equal((HttpStatusCode.OK, first.Text, "true"), (again.Status, again.Text, Assert.Single(again.Headers.GetValues("Idempotency-Replayed"))));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (reused.Status, reused.Code));
        Assert.Equal(1, _app.Database.CountOf(AuditAction.DirectoryImported));
    }

    [Fact]
    public async Task Files_are_the_same_whatever_stands_between_them()
    {
        using var one = Files();
        using var same = Files();
        using var other = Files(text => text.Replace("Maya", "Kaya", StringComparison.Ordinal));

        var first = await ImportAsync(one);
        var again = await ImportAsync(same);
        var reused = await ImportAsync(other);

        Assert.Equal((HttpStatusCode.OK, first.Text, "true"), (again.Status, again.Text, Assert.Single(again.Headers.GetValues("Idempotency-Replayed"))));
        Assert.Equal("idempotency-key-reused", reused.Code);
    }

    [Fact]
    public async Task A_form_that_says_more_than_its_files_is_refused_and_nothing_is_imported()
    {
        using var files = Files();
        using var flag = new StringContent("true");
        files.Add(flag, "dryRun");

        var answer = await _program.SendAsync(HttpMethod.Post, "/imports", files);

        Assert.Equal((HttpStatusCode.BadRequest, "body-invalid"), (answer.Status, answer.Code));
        Assert.Contains("dryRun", (string)answer["detail"]!, StringComparison.Ordinal);
        Assert.Equal(0, _app.Database.CountOf(AuditAction.DirectoryImported));
    }

    [Fact]
    public async Task After_a_day_a_key_is_free_for_another_request()
    {
        await AddAsync("one", "a");
        _clock.Now += TimeSpan.FromHours(23);
        Assert.Equal("idempotency-key-reused", (await AddAsync("two", "a")).Code);

        _clock.Now += TimeSpan.FromMinutes(61);

        Assert.Equal(HttpStatusCode.Created, (await AddAsync("two", "a")).Status);
    }

    [Fact]
    public async Task An_answer_from_the_future_counts_as_gone()
    {
        await AddAsync("one", "a");
        Move(TimeSpan.FromSeconds(59));
        Assert.Equal("idempotency-key-reused", (await AddAsync("two", "a")).Code);

        Move(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.Created, (await AddAsync("two", "a")).Status);

        void Move(TimeSpan ahead) => _app.Database.Read(db => db.KeptAnswers.ExecuteUpdate(set => set.SetProperty(answer => answer.At, _clock.Now + ahead)));
    }

    [Fact]
    public async Task Old_answers_are_thrown_away_once_an_hour_and_not_with_each_request()
    {
        await AddAsync("one", "a");
        _app.Database.Read(db => db.KeptAnswers.ExecuteUpdate(set => set.SetProperty(answer => answer.At, _clock.Now.AddDays(-2))));

        await AddAsync("two", "b");
        Assert.Equal(Stored("a", "b"), Kept());

        _clock.Now += TimeSpan.FromHours(1);
        await AddAsync("three", "c");
        Assert.Equal(Stored("b", "c"), Kept());
    }

    private Task<ApiProgram.Answer> AddAsync(string name, string key) =>
        _program.SendAsync(HttpMethod.Post, "/users", new { email = $"{name}@northwind.example" }, $"Idempotency-Key: {key}");

    private Task<ApiProgram.Answer> ImportAsync(HttpContent directory) => _program.SendAsync(HttpMethod.Post, "/imports", directory, "Idempotency-Key: a");

    private List<string> Kept() => _app.Database.Read(db => db.KeptAnswers.Select(answer => answer.IdempotencyKey).Order().ToList());

    private static IEnumerable<string> Stored(params string[] keys) => keys.Select(KeptAnswer.Hashed).Order(StringComparer.Ordinal);

    // With a boundary of its own each time.
    private static MultipartFormDataContent Files(Func<string, string>? but = null)
    {
        var form = new MultipartFormDataContent();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "northwind")))
        {
            var text = File.ReadAllText(file);
            form.Add(new StringContent(but?.Invoke(text) ?? text), "file", Path.GetFileName(file));
        }

        return form;
    }
}
