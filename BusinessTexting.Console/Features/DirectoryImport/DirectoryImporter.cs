using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>One run over the three files. They are read twice: first everything is judged, with no more than e-mails and numbers in memory;
/// then each row is compared with what is stored and, unless it is a dry run, written.</summary>
internal sealed class DirectoryImporter(
    DirectoryFiles files, FileLayout<UserColumn> users, ImportOptions options, EligibilityPolicy policy, ImportReportBuilder report, IProgress<ImportProgress>? progress)
{
    private const int RowsBetweenReports = 2000;

    private readonly UserClaims _claims = new(options.SkipBadRows, options.RemoveAbsent);
    private OrganizationStep? _organization;
    private LocationPlan? _locations;
    private FileHeader<UserColumn>? _header;
    private UsersWithKeptValues _kept = UsersWithKeptValues.None;

    /// <summary>True when nothing keeps the import out.</summary>
    public bool CanBeApplied => report.CanBeApplied && (options.SkipBadRows || !_claims.HasBadRow);

    /// <summary>True when the organization is there already, with its switch in another position.</summary>
    public bool TurnsSwitch => _organization is { IsNew: false, HasNewChoice: true };

    /// <summary>The first reading.</summary>
    public async Task CheckAsync(Change change, CancellationToken cancellationToken)
    {
        var faults = files.Problems();
        report.Add(faults);
        report.Add(files.Notices);
        var unreadable = faults.Select(fault => fault.File).ToHashSet(StringComparer.Ordinal);
        await CheckOrganizationAsync(change.Db, IsReadable(DirectoryFile.Organization), cancellationToken);
        await CheckLocationsAsync(change, IsReadable(DirectoryFile.Locations), cancellationToken);
        var stored = 0;
        await foreach (var user in change.Db.Users.Select(user => new { user.Id, user.EmailKey, user.PrimaryNumber }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            _claims.AddStored(user.Id, user.EmailKey, user.PrimaryNumber?.Value);
            stored++;
        }

        _kept = await IrregularUsers.KeptValuesAsync(change.Db, cancellationToken);
        report.Stored(stored);

        if (IsReadable(DirectoryFile.Users))
        {
            CheckUsers(cancellationToken);
        }

        bool IsReadable(DirectoryFile file) => files.Has(file) && !unreadable.Contains(file.Name);
    }

    /// <summary>The second reading.</summary>
    /// <param name="bulk">Takes the changes; null for a dry run.</param>
    public async Task CompareAsync(Change change, BulkChange? bulk, CancellationToken cancellationToken)
    {
        if (bulk is not null)
        {
            await SaveOrganizationAndLocationsAsync(change, cancellationToken);
        }

        if (_header is not null)
        {
            var pass = new UserPass(change, _claims, _locations!, _organization?.Organization, policy, report, bulk);
            await pass.PrepareAsync(options.RemoveAbsent, cancellationToken);
            await CompareUsersAsync(pass, bulk is null ? ImportStage.Comparing : ImportStage.Writing, cancellationToken);
        }

        foreach (var step in bulk is null ? [] : _locations!.Steps.Where(step => !step.IsNew))
        {
            await TextingGroups.ReassessUsersAsync(change.Db, policy, step.Location, cancellationToken);
        }

        if (bulk is not null)
        {
            await FreedTwins.GiveKeysAsync(change.Db, cancellationToken);
        }
    }

    private async Task CheckOrganizationAsync(ConsoleDb db, bool isReadable, CancellationToken cancellationToken)
    {
        var stored = await db.Organizations.SingleOrDefaultAsync(cancellationToken);
        if (!isReadable)
        {
            return;
        }

        var (file, problems) = await OrganizationReader.ReadAsync(files, stored?.Name, cancellationToken);
        report.Add(problems);
        if (problems is not [])
        {
            report.Bad(AuditResource.Organization);
            return;
        }

        foreach (var notice in file.Name == stored?.Name ? [] : WritingNotice.OfText(file.Name!))
        {
            report.Add(new FileNotice(DirectoryFileNames.Organization, null, "name", file.Name!, notice.AsInFiles, notice.Detail));
        }

        var before = stored is null ? null : AuditFields.Of(stored);
        var organization = stored ?? new Organization { Name = file.Name! };
        var choice = organization.TextingDefault;
        file.ApplyTo(organization);
        policy.Assess(organization);
        _organization = new OrganizationStep(organization, before, AuditFields.Of(organization), choice != organization.TextingDefault);
        ReportOrganization(_organization);
    }

    private void ReportOrganization(OrganizationStep step)
    {
        if (!step.IsChange)
        {
            report.Unchanged(AuditResource.Organization);
            return;
        }

        step.Organization.Version += step.IsNew ? 0 : 1;
        report.Changed(AuditResource.Organization, step.Organization.Name, line: null, step.Before, step.After);
        NoteBlocked(step.HasNewChoice, DirectoryFileNames.Organization, null, "textingDefault", step.Organization.TextingDefault, policy.Judge(step.Organization).BlockedBy);
    }

    private async Task CheckLocationsAsync(Change change, bool isReadable, CancellationToken cancellationToken)
    {
        var stored = await change.Db.Locations.ToListAsync(cancellationToken);
        _locations = new LocationPlan(stored, await change.NextIdAsync<Location>(cancellationToken), policy);
        if (!isReadable)
        {
            return;
        }

        using var file = CsvFile.Open(files.Open(DirectoryFile.Locations), FileLayouts.Locations.IsHeader);
        _locations.Read(file, report);
        foreach (var step in _locations.Steps)
        {
            var organization = _organization?.Organization;
            var blockedBy = policy.BlockedBy(step.Location.NotMet | organization?.NotMet ?? RuleSet.None, organization?.Unknown ?? RuleSet.None);
            NoteBlocked(step.HasNewChoice, DirectoryFileNames.Locations, step.Line, _locations.TextingColumn, step.Location.TextingDefault, blockedBy);
        }
    }

    private void NoteBlocked(bool hasNewChoice, string file, int? line, string column, TextingChoice choice, RuleSet blockedBy)
    {
        if (hasNewChoice && choice is not TextingChoice.Inherit && !blockedBy.IsEmpty)
        {
            report.Add(new FileNotice(file, line, column, choice.ToString(), FileNoticeCode.StoredButBlocked, blockedBy.ToString()));
        }
    }

    private void CheckUsers(CancellationToken cancellationToken)
    {
        using var file = CsvFile.Open(files.Open(DirectoryFile.Users), users.IsHeader);
        _header = DirectoryHeader.Read(file, users, report);
        while (_header is not null && file.Read() is { } record)
        {
            if (record.IsTooLong)
            {
                report.Add(new FileProblem(DirectoryFileNames.Users, record.Line, "", "", FileProblemCode.RecordTooLong));
                break;
            }

            var row = UserRow.Read(_header, record, _kept);
            _claims.AddRow(row, isBad: row.Problems is not [] || _locations!.FaultOf(row.Location) is not null);
            Report(ImportStage.Checking, file, _claims.RowCount, cancellationToken);
        }

        _claims.Settle();
        if (options.RemoveAbsent && _claims.HasRowOfNobody)
        {
            report.Add(new FileProblem(DirectoryFileNames.Users, null, "", "", FileProblemCode.RemovalUncertain));
        }
    }

    private async Task CompareUsersAsync(UserPass pass, ImportStage stage, CancellationToken cancellationToken)
    {
        using var file = CsvFile.Open(files.Open(DirectoryFile.Users), users.IsHeader);
        _header = DirectoryHeader.Read(file, users, report: null)!;
        for (var row = 0; file.Read() is { IsTooLong: false } record; row++)
        {
            await pass.AddAsync(row, UserRow.Read(_header, record, _kept), _header, cancellationToken);
            Report(stage, file, row + 1, cancellationToken);
        }

        await pass.FlushAsync(cancellationToken);
    }

    private void Report(ImportStage stage, CsvFile file, int rows, CancellationToken cancellationToken)
    {
        if (rows % RowsBetweenReports == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress(stage, file.Progress, rows));
        }
    }

    private async Task SaveOrganizationAndLocationsAsync(Change change, CancellationToken cancellationToken)
    {
        if (_organization is { IsChange: true } organization)
        {
            change.Record(organization.Action, organization.Subject, organization.Before, organization.After);
            if (organization.IsNew)
            {
                change.Db.Add(organization.Organization);
            }
        }

        foreach (var step in _locations!.Steps)
        {
            change.Record(step.Action, step.Subject, step.Before, step.After);
            if (step.IsNew)
            {
                change.Db.Add(step.Location);
            }
        }

        await change.Db.SaveChangesAsync(cancellationToken);
    }
}
