using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Data;

public sealed class StoredFindingsTests : IDisposable
{
    private static readonly (string, string) Stricter = ("Eligibility:MinimumDesktopVersion", "99.0");

    private readonly DatabaseFile _file = DatabaseFile.WithMaya();

    [Fact]
    public async Task A_changed_policy_judges_every_user_anew()
    {
        Assert.DoesNotContain(RuleCode.AppVersion, await MayaFailsAsync());

        await _file.OpenAsync(Stricter);

        Assert.Contains(RuleCode.AppVersion, await MayaFailsAsync());
    }

    [Fact]
    public async Task A_changed_policy_is_on_the_record_once()
    {
        await _file.OpenAsync(Stricter);
        await _file.OpenAsync(Stricter);

        var entry = Assert.Single(await EntriesAsync(), entry => entry.Action is AuditAction.PolicyChanged);
        Assert.Equal("console", entry.Actor);
        Assert.Contains("desktop 42.12", entry.Before, StringComparison.Ordinal);
        Assert.Contains("desktop 99.0", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_policy_leaves_versions_alone_so_that_open_forms_can_still_be_saved()
    {
        await _file.OpenAsync(Stricter);

        Assert.Equal(1L, _file.Run("SELECT Version FROM Users"));
    }

    [Fact]
    public async Task The_same_policy_changes_and_records_nothing()
    {
        var before = await EntriesAsync();

        await _file.OpenAsync(("Eligibility:MinimumDesktopVersion", "42.12.0.0"));

        Assert.Equal(before.Count, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task What_a_policy_only_looks_up_on_reading_is_recorded_and_needs_no_judging()
    {
        _file.Run("UPDATE Users SET NotMet = 4096");

        await _file.OpenAsync(("Eligibility:AdvisoryRules:0", "app-version"), ("Eligibility:UnknownAppVersionBlocks", "true"));

        var entry = Assert.Single(await EntriesAsync(), entry => entry.Action is AuditAction.PolicyChanged);
        Assert.Contains("advisory app-version; unknown app version blocks", entry.After, StringComparison.Ordinal);
        Assert.Equal(4096L, _file.Run("SELECT NotMet FROM Users"));
    }

    [Fact]
    public void A_policy_on_the_record_is_read_back_as_it_was_and_an_older_writing_is_known_in_part()
    {
        var written = new EligibilityPolicy(AppVersion.Parse("43.1"), AppVersion.Parse("44.0"), RuleSet.Of(RuleCode.AddOn, RuleCode.AppVersion), unknownAppVersionBlocks: true);

        var (whole, isKnown) = PolicyInForce.Read(PolicyInForce.Of(written), EligibilityPolicy.Default);
        var (part, isKnownInPart) = PolicyInForce.Read("rules 1; desktop 43.1; mobile 44.0", EligibilityPolicy.Default);

        Assert.Equal((true, PolicyInForce.Of(written)), (isKnown, PolicyInForce.Of(whole)));
        Assert.Equal((false, written.MinimumDesktopVersion, RuleSet.None), (isKnownInPart, part.MinimumDesktopVersion, part.Advisory));
        Assert.False(PolicyInForce.Read(PolicyInForce.Of(written).Replace("rules 2", "rules 1", StringComparison.Ordinal), EligibilityPolicy.Default).IsKnown);
    }

    [Fact]
    public async Task Another_table_of_area_codes_is_recorded_judged_by_and_not_taken_for_the_one_of_the_past()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "area-codes.csv");
        await File.WriteAllTextAsync(file, "# date: 2027-03-01\nAreaCode,Country,Kind\n416,CA,Geographic\n", CancellationToken.None);

        await _file.OpenAsync(("Eligibility:AreaCodeFile", file));

        var entry = Assert.Single(await EntriesAsync(), entry => entry.Action is AuditAction.PolicyChanged);
        Assert.Contains("area codes 2027-03-01 ", entry.After, StringComparison.Ordinal);
        Assert.Contains(RuleCode.NumberTexting, await MayaFailsAsync());
        Assert.False(PolicyInForce.Read(PolicyInForce.Of(EligibilityPolicy.Default).Replace(AreaCodeTable.Embedded.Fingerprint, "00000000", StringComparison.Ordinal), EligibilityPolicy.Default).IsKnown);
    }

    [Fact]
    public async Task A_table_that_was_only_copied_is_the_same_and_one_of_another_day_is_recorded_and_needs_no_judging()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "area-codes.csv");
        await File.WriteAllTextAsync(file, "AreaCode,Country,Kind\n416,CA,Geographic\n", CancellationToken.None);
        await _file.OpenAsync(("Eligibility:AreaCodeFile", file));
        _file.Run("UPDATE Users SET NotMet = 4096");

        File.SetLastWriteTimeUtc(file, new DateTime(2031, 5, 6, 0, 0, 0, DateTimeKind.Utc));
        await _file.OpenAsync(("Eligibility:AreaCodeFile", file));
        Assert.Single(await EntriesAsync(), entry => entry.Action is AuditAction.PolicyChanged);

        await File.WriteAllTextAsync(file, "# date: 2027-03-01\nAreaCode,Country,Kind\n416,CA,Geographic\n", CancellationToken.None);
        await _file.OpenAsync(("Eligibility:AreaCodeFile", file));

        Assert.Equal(2, (await EntriesAsync()).Count(entry => entry.Action is AuditAction.PolicyChanged));
        Assert.Equal(4096L, _file.Run("SELECT NotMet FROM Users"));
    }

    [Fact]
    public async Task Consoles_started_at_once_with_a_changed_policy_record_it_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _file.OpenAsync(Stricter))));

        Assert.Single(await EntriesAsync(), entry => entry.Action is AuditAction.PolicyChanged);
    }

    public void Dispose() => _file.Dispose();

    private async Task<IReadOnlyList<RuleCode>> MayaFailsAsync()
    {
        await using var console = _file.Console();
        await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
        var failed = (await db.Users.SingleAsync(CancellationToken.None)).NotMet;
        return [.. RuleCodes.All.Where(rule => failed.Contains(rule))];
    }

    private async Task<IReadOnlyList<AuditEntry>> EntriesAsync()
    {
        await using var console = _file.Console();
        await using var db = await console.GetRequiredService<IDbContextFactory<ConsoleDb>>().CreateDbContextAsync(CancellationToken.None);
        return await db.AuditEntries.AsNoTracking().ToListAsync(CancellationToken.None);
    }
}
