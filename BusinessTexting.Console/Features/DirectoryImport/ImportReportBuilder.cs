using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Gathers what an import finds: counts everything, keeps the first of each list.</summary>
/// <param name="faultsKept">How many problems, and how many notices, are kept.</param>
/// <param name="onProblem">Hears of every problem, in the order of files and lines.</param>
internal sealed class ImportReportBuilder(ImportOptions options, int faultsKept, Action<FileProblem>? onProblem = null)
{
    /// <summary>How many added, how many changed and how many removed records are kept.</summary>
    public const int ChangesKept = 1000;

    private readonly List<RecordChange>[] _changes = [[], [], []];
    private readonly List<FileProblem> _problems = [];
    private readonly List<FileNotice> _notices = [];
    private readonly List<FileNotice> _changingNotices = [];
    private readonly Dictionary<AuditResource, ImportCounts> _counts = new()
    {
        [AuditResource.Organization] = new ImportCounts(),
        [AuditResource.Location] = new ImportCounts(),
        [AuditResource.User] = new ImportCounts(),
    };

    private DirectoryLosses _losses = new(Users: 0);
    private int _problemCount;
    private int _noticeCount;
    private bool _hasFatalProblem;

    public bool CanBeApplied => _problemCount == 0 || (options.SkipBadRows && !_hasFatalProblem);

    public void Add(FileProblem problem)
    {
        _problemCount++;
        _hasFatalProblem |= !problem.IsSkippable;
        Keep(_problems, problem);
        onProblem?.Invoke(problem);
    }

    public void Add(IEnumerable<FileProblem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    public void Add(FileNotice notice)
    {
        _noticeCount++;
        Keep(notice.ChangesValue ? _changingNotices : _notices, notice);
    }

    public void Add(IEnumerable<FileNotice> notices)
    {
        foreach (var notice in notices)
        {
            Add(notice);
        }
    }

    /// <param name="users">How many are stored.</param>
    public void Stored(int users) => _losses = _losses with { Users = users };

    /// <summary>What a stored user loses by blank cells.</summary>
    public void Cleared(bool number, bool choice, bool location)
    {
        if (number || choice || location)
        {
            _losses = _losses with
            {
                NumbersCleared = _losses.NumbersCleared + (number ? 1 : 0),
                ChoicesCleared = _losses.ChoicesCleared + (choice ? 1 : 0),
                LocationsCleared = _losses.LocationsCleared + (location ? 1 : 0),
            };
        }
    }

    public void Bad(AuditResource resource) => _counts[resource] = _counts[resource] with { Bad = _counts[resource].Bad + 1 };

    public void Unchanged(AuditResource resource) => _counts[resource] = _counts[resource] with { Unchanged = _counts[resource].Unchanged + 1 };

    /// <param name="before">Null for something added.</param>
    /// <param name="after">Null for something removed.</param>
    public void Changed(
        AuditResource resource, string name, int? line, SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        var counts = _counts[resource];
        var (list, updated) = (before, after) switch
        {
            (null, _) => (_changes[0], counts with { Added = counts.Added + 1 }),
            (_, null) => (_changes[2], counts with { Removed = counts.Removed + 1 }),
            _ => (_changes[1], counts with { Changed = counts.Changed + 1 }),
        };
        _counts[resource] = updated;
        if (list.Count < ChangesKept)
        {
            list.Add(new RecordChange(resource, name, line, Fields(before, after)));
        }
    }

    public ImportReport Build() => new(
        options,
        _counts[AuditResource.Organization],
        _counts[AuditResource.Location],
        _counts[AuditResource.User],
        new Excerpt<RecordChange>(_changes[0], _counts.Values.Sum(counts => counts.Added)),
        new Excerpt<RecordChange>(_changes[1], _counts.Values.Sum(counts => counts.Changed)),
        new Excerpt<RecordChange>(_changes[2], _counts.Values.Sum(counts => counts.Removed)),
        new Excerpt<FileProblem>(_problems, _problemCount),
        new Excerpt<FileNotice>([.. _changingNotices.Concat(_notices).Take(faultsKept)], _noticeCount),
        _losses with { UsersRemoved = _counts[AuditResource.User].Removed },
        _hasFatalProblem);

    private static List<FieldChange> Fields(SortedDictionary<string, string>? before, SortedDictionary<string, string>? after)
    {
        var difference = AuditFields.Difference(before, after);
        return [.. difference.Before.Keys.Union(difference.After.Keys)
            .Select(field => new FieldChange(field, difference.Before.GetValueOrDefault(field, ""), difference.After.GetValueOrDefault(field, "")))
            .Where(change => change.Before != change.After)];
    }

    private void Keep<TItem>(List<TItem> list, TItem item)
    {
        if (list.Count < faultsKept)
        {
            list.Add(item);
        }
    }
}
