using System.Text;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Makes one operation answer with each status it can.</summary>
internal sealed class ApiDriver(ConsoleApp app, HttpMethod method, ApiSample sample)
{
    private const int BeyondAnyBody = 300_000;

    private readonly Dictionary<int, ApiProgram.Answer> _seen = [];
    private ApiProgram _program = null!;

    /// <summary>One answer of each status that came, by status.</summary>
    public async Task<IReadOnlyDictionary<int, ApiProgram.Answer>> SeenAsync(IReadOnlyList<int> declared)
    {
        _program = await ApiProgram.OfAsync(app);
        await SeeAsync(new ApiProgram(app.Visit(), 0, "none"), sample.Path, sample.Body);
        await SeeAsync(_program, sample.Path + (sample.Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "purple=1", sample.Body);
        foreach (var role in new[] { Role.Support, Role.ReadOnly })
        {
            // What they may see, they see: that is no refusal.
            if (declared.Contains(403))
            {
                await SeeAsync(await ApiProgram.OfAsync(app, role), sample.Path, sample.Body, "If-Match: *");
            }
        }

        await SeeAsync(_program, sample.Path, sample.Body, "If-Match: *", "Origin: https://evil.example");
        if (sample.Gone is { } gone)
        {
            await SeeGoneAsync(gone);
        }

        await SeeBodiesAsync();
        await SeeVersionsAsync(declared);
        await SeeRepetitionsAsync(declared);
        return _seen;
    }

    private async Task SeeGoneAsync(string gone)
    {
        if (gone == sample.Path)
        {
            await using var empty = new ConsoleApp();
            await SeeAsync(await ApiProgram.OfAsync(empty), gone, sample.Body, "If-Match: *");
        }
        else
        {
            await SeeAsync(_program, gone, sample.Body, "If-Match: *");
        }
    }

    private async Task SeeBodiesAsync()
    {
        if (sample.Body is null)
        {
            return;
        }

        using var text = new StringContent("purple", Encoding.UTF8, "text/plain");
        await SeeAsync(_program, sample.Path, text, "If-Match: *");
        using var large = new ByteArrayContent(sample.Body is ApiSamples.Directory ? [] : new byte[BeyondAnyBody]);
        if (sample.Body is ApiSamples.Directory)
        {
            // Announced and never sent: that is enough to be refused.
            large.Headers.ContentLength = 1L << 32;
        }

        await SeeAsync(_program, sample.Path, large, "If-Match: *");
        if (sample.Body is ApiSamples.Directory)
        {
            using var bad = ApiSamples.Zip(("users.csv", "purple"));
            await SeeAsync(_program, sample.Path, bad);
        }
        else if (sample.Breaking is { } breaking)
        {
            await SeeAsync(_program, sample.Path, breaking, "If-Match: *");
        }
    }

    private async Task SeeVersionsAsync(IReadOnlyList<int> declared)
    {
        if (declared.Contains(428))
        {
            await SeeAsync(_program, sample.Path, sample.Body);
            await SeeAsync(_program, sample.Path, sample.Body, "If-Match: \"999\"");
        }
    }

    // Ends with success, which may remove what was asked about.
    private async Task SeeRepetitionsAsync(IReadOnlyList<int> declared)
    {
        await SeeAsync(_program, sample.Path, sample.Body, "If-Match: *", "Idempotency-Key: one");
        if (!declared.Contains(422))
        {
            return;
        }

        await SeeAsync(_program, sample.Path, "{\"purple\": 1}", "If-Match: *", "Idempotency-Key: one");
        app.Database.Read(db => db.KeptAnswers.ExecuteUpdate(set => set.SetProperty(answer => answer.Status, (int?)null)));
        await SeeAsync(_program, sample.Path, sample.Body, "If-Match: *", "Idempotency-Key: one");
    }

    private async Task SeeAsync(ApiProgram program, string path, object? body, params string[] headers)
    {
        using var zip = body is ApiSamples.Directory ? ApiSamples.Northwind() : null;
        var answer = path.EndsWith("/changes", StringComparison.Ordinal) && program.KeyId > 0
            ? await program.BeginAsync(path)
            : await program.SendAsync(method, path, zip ?? body, headers);
        _seen.TryAdd((int)answer.Status, answer);
    }
}
