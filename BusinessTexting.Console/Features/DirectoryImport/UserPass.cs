using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Compares the rows of users.csv with the stored users, a batch at a time, and writes what differs.</summary>
/// <param name="organization">As it is after the import; null while it cannot be read.</param>
/// <param name="bulk">Takes the changes; null for a dry run.</param>
internal sealed class UserPass(
    Change change, UserClaims claims, LocationPlan locations, Organization? organization, EligibilityPolicy policy, ImportReportBuilder report, BulkChange? bulk)
{
    private const int BatchSize = 500;

    private readonly List<Pending> _batch = new(BatchSize);
    private readonly UserWriter? _writer = bulk is null ? null : new UserWriter(bulk, change);
    private long _nextId;

    /// <summary>Removes who is to be removed, and takes the numbers from those who lose theirs to another, so that two users may swap.</summary>
    public async Task PrepareAsync(bool removesAbsent, CancellationToken cancellationToken)
    {
        _nextId = await change.NextIdAsync<User>(cancellationToken);
        foreach (var ids in removesAbsent ? claims.Absent.Chunk(BatchSize) : [])
        {
            foreach (var user in await LoadAsync(ids, cancellationToken))
            {
                var before = AuditFields.Of(user, locations.Find(user.LocationId)?.Name ?? "");
                report.Changed(AuditResource.User, user.Email, line: null, before, after: null);
                _writer?.Remove(user, before);
            }
        }

        _writer?.ReleaseNumbers(claims.NumbersToRelease);
    }

    /// <param name="index">The place of the row in the file.</param>
    public async Task AddAsync(int index, UserRow row, FileHeader<UserColumn> header, CancellationToken cancellationToken)
    {
        if (HasProblem(index, row, header))
        {
            report.Bad(AuditResource.User);
            return;
        }

        _batch.Add(new Pending(index, row, header.NameOf(UserColumn.Texting)));
        if (_batch.Count == BatchSize)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var ids = _batch.Select(pending => claims.StoredIdOf(pending.Index)).OfType<long>().ToArray();
        var stored = ids is [] ? [] : (await LoadAsync(ids, cancellationToken)).ToDictionary(user => user.Id);
        foreach (var pending in _batch)
        {
            Compare(pending, claims.StoredIdOf(pending.Index) is { } id ? stored[id] : null);
        }

        _batch.Clear();
    }

    private Task<List<User>> LoadAsync(long[] ids, CancellationToken cancellationToken) =>
        change.Db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToListAsync(cancellationToken);

    private bool HasProblem(int index, UserRow row, FileHeader<UserColumn> header)
    {
        report.Add(row.Problems);
        var location = locations.FaultOf(row.Location);
        if (location is { } misplaced)
        {
            report.Add(Problem(row, header, UserColumn.Location, row.Location!, misplaced));
        }

        var claim = claims.FaultOf(index);
        if (claim is { Code: FileProblemCode.EmailDoubled } doubled)
        {
            report.Add(Problem(row, header, UserColumn.Email, row.Email!, doubled));
        }
        else if (claim is { } taken)
        {
            report.Add(Problem(row, header, UserColumn.PhoneNumber, row.Number!.ToString(), taken));
        }

        return row.Problems is not [] || location is not null || claim is not null;
    }

    private static FileProblem Problem(UserRow row, FileHeader<UserColumn> header, UserColumn column, string value, (FileProblemCode Code, string Detail) fault) =>
        new(DirectoryFileNames.Users, row.Line, header.NameOf(column), value, fault.Code, fault.Detail);

    private void Compare(Pending pending, User? stored)
    {
        var (index, row, _) = pending;
        report.Add(row.Notices);
        var user = stored ?? new User { Id = _nextId++, Email = row.Email! };
        var (choice, location) = (user.Texting, user.LocationId);
        if (stored is not null)
        {
            // The number may have been released already.
            stored.PrimaryNumber = claims.StoredNumberOf(index) is { } number ? PhoneNumber.Parse(number) : null;
        }

        var before = stored is null ? null : Fields(stored);
        row.ApplyTo(user, row.Location is { Length: > 0 } name ? locations.Find(name)?.Id : null);
        report.Cleared(
            number: stored is not null && user.PrimaryNumber is null && claims.StoredNumberOf(index) is not null,
            choice: row.ClearsTexting && choice is not TextingChoice.Inherit,
            location: location is not null && user.LocationId is null);
        var after = Fields(user);
        if (before?.SequenceEqual(after) is true)
        {
            report.Unchanged(AuditResource.User);
            return;
        }

        user.Version += stored is null ? 0 : 1;
        policy.Assess(user, locations.Find(user.LocationId));
        report.Changed(AuditResource.User, user.Email, row.Line, before, after);
        NoteBlocked(pending, user, choice);
        _writer?.Write(user, before, after);
    }

    private SortedDictionary<string, string> Fields(User user) => AuditFields.Of(user, locations.Find(user.LocationId)?.Name ?? "");

    private void NoteBlocked(Pending pending, User user, TextingChoice before)
    {
        if (organization is null || user.Texting == before || user.Texting is TextingChoice.Inherit)
        {
            return;
        }

        var blockedBy = policy.BlockedBy(user.NotMet | organization.NotMet, user.Unknown | organization.Unknown);
        if (!blockedBy.IsEmpty)
        {
            report.Add(new FileNotice(
                DirectoryFileNames.Users, pending.Row.Line, pending.TextingColumn, user.Texting.ToString(), FileNoticeCode.StoredButBlocked, blockedBy.ToString()));
        }
    }

    private readonly record struct Pending(int Index, UserRow Row, string TextingColumn);
}
