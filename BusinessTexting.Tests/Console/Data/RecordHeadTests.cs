using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class RecordHeadTests : IDisposable
{
    private readonly DatabaseFile _file = DatabaseFile.WithMaya();

    private string Head => $"{_file.Path}.audit-head";

    [Fact]
    public async Task The_head_names_the_newest_entry_after_every_change()
    {
        await _file.ChangeAsync(times: 2);

        Assert.Equal(Newest(), Assert.IsType<KeptHead.Known>(await ReadAsync()).Head);
    }

    [Fact]
    public async Task A_change_that_ends_before_the_head_is_written_is_accepted_and_said()
    {
        var behind = await File.ReadAllTextAsync(Head, CancellationToken.None);
        await _file.ChangeAsync(times: 2);
        await File.WriteAllTextAsync(Head, behind, CancellationToken.None);

        Assert.Equal(new VerifyOutcome.Intact(4, 4, NewerThanHead: 2), await VerifyAsync());
    }

    [Fact]
    public async Task The_next_change_brings_the_head_up_to_date()
    {
        var behind = await File.ReadAllTextAsync(Head, CancellationToken.None);
        await _file.ChangeAsync(times: 2);
        await File.WriteAllTextAsync(Head, behind, CancellationToken.None);

        await _file.ChangeAsync(times: 1);

        Assert.Equal(new VerifyOutcome.Intact(5, 5, NewerThanHead: 0), await VerifyAsync());
    }

    [Fact]
    public async Task A_change_is_stored_though_the_head_cannot_be_written()
    {
        await using var console = _file.Console(settings: ("Record:HeadFile", Path.Combine(_file.Path, "head")));
        var outcome = await console.GetRequiredService<BusinessTexting.Console.Features.ServiceSettings.ServiceSettingsService>()
            .SetDefaultAsync(BusinessTexting.Core.Texting.TextingChoice.On, version: null, Actors.Full, CancellationToken.None);

        Assert.IsType<ChangeOutcome.Saved>(outcome);
        Assert.Equal(new VerifyOutcome.Intact(3, 3, NewerThanHead: 1), await VerifyAsync());
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_leaves_head_and_record_alone()
    {
        await using var console = _file.Console();
        await console.GetRequiredService<ChangeStore>().ChangeAccountAsync(
            Actors.Full,
            (change, _) =>
            {
                change.Record(AuditAction.PolicyChanged, new Change.Subject(AuditResource.Policy, null, "Policy"), before: null, new() { ["policy"] = "x" });
                return Task.FromResult<ChangeOutcome>(new ChangeOutcome.Missing());
            },
            CancellationToken.None);
        await _file.ChangeAsync(times: 1);

        Assert.Equal(new VerifyOutcome.Intact(3, 3, NewerThanHead: 0), await VerifyAsync());
    }

    [Fact]
    public async Task A_change_that_does_not_fit_on_the_disk_leaves_the_chain_whole()
    {
        await using (var full = _file.Console(services => services.ConfigureDbContext<ConsoleDb>(options => options.AddInterceptors(new FullDisk()))))
        {
            var about = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["policy"] = new string('x', 1_000_000) };
            Assert.Equal(
                new ChangeOutcome.NotStored(StorageTrouble.DiskFull),
                await full.GetRequiredService<ChangeStore>().RecordAsync(
                    Actors.Full, AuditAction.PolicyChanged, new Change.Subject(AuditResource.Policy, null, "Policy"), about, CancellationToken.None));
        }

        await _file.ChangeAsync(times: 1);

        Assert.Equal(new VerifyOutcome.Intact(3, 3, NewerThanHead: 0), await VerifyAsync());
    }

    [Fact]
    public async Task Consoles_that_write_at_the_same_time_keep_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            await using var console = _file.Console();
            var changes = console.GetRequiredService<ChangeStore>();
            for (var time = 0; time < 5; time++)
            {
                var subject = new Change.Subject(AuditResource.Policy, null, "Policy");
                Assert.IsType<ChangeOutcome.Saved>(
                    await changes.RecordAsync(Actors.Full, AuditAction.PolicyChanged, subject, new() { ["policy"] = $"{number} {time}" }, CancellationToken.None));
            }
        })));

        Assert.Equal(new VerifyOutcome.Intact(22, 22, NewerThanHead: 0), await VerifyAsync());
    }

    [Fact]
    public async Task Commands_in_processes_of_their_own_keep_one_chain()
    {
        var ends = await Task.WhenAll(Enumerable.Range(0, 3).Select(number =>
            ConsoleProcess.RunAsync(_file.Folder, "set-user", "maya.chen@northwind.example", number % 2 == 0 ? "on" : "off", "--database", _file.Path)));

        Assert.All(ends, end => Assert.Equal((0, ""), (end.ExitCode, end.Errors)));
        var intact = Assert.IsType<VerifyOutcome.Intact>(await VerifyAsync());
        Assert.Equal((Newest().Sequence, 0), (intact.Count, intact.NewerThanHead));
    }

    [Fact]
    public async Task What_is_committed_while_the_record_is_checked_is_no_fault()
    {
        var checking = VerifyAsync();
        await _file.ChangeAsync(times: 3);

        Assert.IsType<VerifyOutcome.Intact>(await checking);
    }

    public void Dispose() => _file.Dispose();

    private AuditHead Newest() => new((long)_file.Run("SELECT MAX(Id) FROM AuditEntries")!, (string)_file.Run("SELECT Hash FROM AuditEntries ORDER BY Id DESC")!);

    private async Task<KeptHead> ReadAsync()
    {
        await using var console = _file.Console();
        return console.GetRequiredService<RecordHead>().Read();
    }

    private async Task<VerifyOutcome> VerifyAsync()
    {
        await using var console = _file.Console();
        return await console.GetRequiredService<RecordVerification>().VerifyAsync(from: 1, progress: null, CancellationToken.None);
    }
}
