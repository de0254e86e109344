using System.Globalization;
using System.Net;
using System.Text;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Console.Api;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Users;

/// <summary>Zoë was imported among thousands, whose rows grew, shrank and came between around hers; she was renamed, moved, undone, removed, added again
/// by a program, and removed for good.</summary>
public sealed class ErasedLifeTests : IAsyncLifetime
{
    private const int Neighbours = 2500;
    private const string First = "Zoe.Quillfeather@northwind.example";
    private const string Second = "zoe.vandermolen@northwind.example";

    // Whatever told who she was, as typed and as it is searched.
    private static readonly string[] Traces =
    [
        First, First.ToLowerInvariant(), First.ToUpperInvariant(), Second, "zoe.", "Quillfeather", "quillfeather", "Vandermolen", "vandermolen", "Zoë", "zoë", "ZOË",
        "Madame Z", "madame z", "+15125557391", "5125557391", "+15125557392", "48151623", "zo\u00EB", "Zo\u00eb",
    ];

    private readonly ConsoleApp _app = new();
    private readonly SetClock _clock = new() { Now = DateTimeOffset.UtcNow };
    private long _room = long.MaxValue;
    private ApiProgram _program = null!;
    private long _id;
    private long _again;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private PersonErasure Erasure => _app.Services.GetRequiredService<PersonErasure>();

    public async ValueTask InitializeAsync()
    {
        _app.Replacing = services => services.AddSingleton<TimeProvider>(_clock).AddSingleton<FreeSpace>(_ => _room);
        _program = await ApiProgram.OfAsync(_app);
        await ImportAsync(every: 2, words: 1);
        _id = _app.Database.Read(db => db.Users.Single(user => user.Email == First).Id);
        await EditAsync(_id, form => (form.FirstName, form.DisplayName) = ("Zoë", "Madame Z"));
        await ImportAsync(every: 1, words: 8);
        await EditAsync(_id, form => (form.Email, form.LastName, form.PrimaryNumber) = (Second, "Vandermolen", "+15125557392"));
        await ImportAsync(every: 1, words: 1);
        await EditAsync(_id, form => form.LocationId = _app.Database.Location("Denver").Id);
        Succeeded(await _program.SendAsync(HttpMethod.Post, $"/audit-entries/{Newest}/undo", body: null, "Idempotency-Key: undo"));
        Succeeded(await _program.SendAsync(HttpMethod.Patch, $"/users/{_id}", new { displayName = "Zoë Quillfeather", extension = "481516234" }, "If-Match: *"));
        await _app.Database.Get<UserService>().SetTextingAsync(_id, TextingChoice.On, version: null, Actors.Full, Token);
        await ImportAsync(every: 1, words: 7);
        Succeeded(await _program.SendAsync(HttpMethod.Delete, $"/users/{_id}", body: null, "If-Match: *"));

        // The answer to the first import, which lists her, is kept no longer: its pages are free, and as they were.
        _clock.Now += TimeSpan.FromHours(25);
        var added = await AddAgainAsync();
        Assert.Equal(HttpStatusCode.Created, added.Status);
        _again = (long)added["id"]!;
        Succeeded(await _program.SendAsync(HttpMethod.Delete, $"/users/{_again}", body: null, "If-Match: *"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task No_byte_tells_of_somebody_erased_and_the_record_is_intact()
    {
        Assert.NotEmpty(FileBytes.LeftIn(_app.Database.Path, Traces));

        Succeeded(await _program.SendAsync(HttpMethod.Post, $"/users/{_again}/erasure", body: null, $"Idempotency-Key: erase-{Second}"));

        Assert.Empty(FileBytes.LeftIn(_app.Database.Path, Traces));
        Assert.IsType<VerifyOutcome.Intact>(await _app.Database.Get<AuditTrailService>().VerifyAsync(progress: null, Actors.Full, Token));
        Assert.Equal(
            [_id, _again], _app.Database.Read(db => db.AuditEntries.Where(entry => entry.Action == AuditAction.PersonErased).Select(entry => entry.ResourceId!.Value).Order().ToList()));
        Assert.Equal(Neighbours, _app.Database.Read(db => db.Users.Count()));
        Assert.True((bool)(await _program.GetAsync($"/users/{_again}/erasure"))["isFinished"]!);
    }

    [Fact]
    public async Task Overwriting_alone_leaves_bytes_which_go_with_the_file_being_written_anew()
    {
        _room = 0;
        await Erasure.EraseAsync(_id, Actors.Full, Token);
        _app.Database.Read(db => db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)"));
        Assert.NotEmpty(FileBytes.LeftIn(_app.Database.Path, Traces));

        _room = long.MaxValue;
        Assert.Equal(RewriteOutcome.Done, await _app.Services.GetRequiredService<DatabaseRewrite>().RunAsync(Token));

        Assert.Empty(FileBytes.LeftIn(_app.Database.Path, Traces));
    }

    [Fact]
    public async Task An_answer_that_was_kept_is_told_no_more_and_nothing_is_done_twice()
    {
        await Erasure.EraseAsync(_id, Actors.Full, Token);

        var again = await AddAgainAsync();

        Assert.Equal((HttpStatusCode.Conflict, "idempotency-key-in-use"), (again.Status, again.Code));
        Assert.Contains("This was done already.", (string)again["detail"]!, StringComparison.Ordinal);
        Assert.Equal(Neighbours, _app.Database.Read(db => db.Users.Count()));
    }

    [Fact]
    public async Task A_backup_made_afterwards_holds_nothing()
    {
        await Erasure.EraseAsync(_id, Actors.Full, Token);
        var copy = Path.Combine(_app.Database.Folder, "backup.db");

        Assert.IsType<BackupOutcome.Made>(await _app.Database.Get<BackupService>().BackUpAsync(copy, Actors.Full, Token));

        Assert.Empty(FileBytes.LeftIn(copy, Traces));
    }

    private static void Succeeded(ApiProgram.Answer answer) => Assert.True(answer.IsSuccess, answer.Text);

    private long Newest => _app.Database.Read(db => db.AuditEntries.Max(entry => entry.Id));

    private Task<ApiProgram.Answer> AddAgainAsync() =>
        _program.SendAsync(HttpMethod.Post, "/users", new { email = Second.ToUpperInvariant(), firstName = "Zoë", extension = "48151623" }, $"Idempotency-Key: add-{Second}");

    private async Task EditAsync(long id, Action<UserForm> edit)
    {
        var users = _app.Database.Get<UserService>();
        var form = UserForm.Of((await users.LoadAsync(id, Actors.Full, Token))!.User);
        edit(form);
        Assert.IsType<ChangeOutcome.Saved>(await users.SaveAsync(id, form, Actors.Full, Token));
    }

    private async Task ImportAsync(int every, int words)
    {
        using var directory = Directory(every, words);
        Succeeded(await _program.SendAsync(HttpMethod.Post, "/imports", directory, $"Idempotency-Key: import-of-{First}-{every}-{words}"));
    }

    // She stands in the middle, by name and by number; in the first file.
    private static ByteArrayContent Directory(int every, int words)
    {
        var folder = Path.Combine(Repository.Root, "samples", "northwind");
        var users = new StringBuilder(
            "First Name,Last Name,Display Name,User ID/Email (Required),User Status,Extension,Phone Number,Location,Webex Calling - Professional [Sub146502],Number Source,Number Texting,Desktop App Version,Mobile App Version,Business Texting\n");
        for (var number = 0; number < Neighbours; number += every)
        {
            var (first, side) = number < Neighbours / 2 ? ("Zoa", "zod") : ("Zof", "zof");
            var display = string.Concat(Enumerable.Repeat($"{first} Quillf{number:0000} ", words));
            users.AppendLine(CultureInfo.InvariantCulture, $"{first},Quillf{number:0000},{display.TrimEnd()},{side}.quill{number:0000}@northwind.example,Active,48{number:0000},+1512555{number:0000},Austin HQ,TRUE,Cisco Calling Plan,Capable,44.6.0.29928,,Default");
            if (number == Neighbours / 2 && every == 2)
            {
                users.AppendLine($"Zoë,Quillfeather,,{First},Active,48151623,+15125557391,Austin HQ,TRUE,Cisco Calling Plan,Capable,44.6.0.29928,,Default");
            }
        }

        return ApiSamples.Zip(
            ("organization.json", File.ReadAllText(Path.Combine(folder, "organization.json"))),
            ("locations.csv", File.ReadAllText(Path.Combine(folder, "locations.csv"))),
            ("users.csv", users.ToString()));
    }
}
