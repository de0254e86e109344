using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>The locations as they are after the import, and which of them it adds or changes.</summary>
internal sealed class LocationPlan
{
    private readonly Dictionary<string, Location> _byKey = [];
    private readonly Dictionary<string, Location> _byStoredName = [];
    private readonly Dictionary<long, Location> _byId = [];
    private readonly Dictionary<string, int> _badNames = [];
    private readonly Dictionary<string, int> _seen = [];
    private readonly List<Step> _steps = [];
    private readonly EligibilityPolicy _policy;
    private long _nextId;

    /// <param name="stored">Are changed in place.</param>
    /// <param name="nextId">The id of the first location that is added.</param>
    public LocationPlan(IEnumerable<Location> stored, long nextId, EligibilityPolicy policy)
    {
        (_nextId, _policy) = (nextId, policy);
        foreach (var location in stored)
        {
            Know(location);
            _byStoredName[location.Name] = location;
        }
    }

    /// <summary>In the order of the file; a step without difference is none.</summary>
    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>False while locations.csv cannot be read, so that nothing can be said about the names in users.csv.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>What locations.csv calls the column of the location default.</summary>
    public string TextingColumn { get; private set; } = "";

    public Location? Find(long? id) => id is { } known ? _byId[known] : null;

    /// <param name="name">As it was written: one of two stored locations whose names count as equal is told from the other by it.</param>
    public Location? Find(string name) => _byStoredName.GetValueOrDefault(name) ?? _byKey.GetValueOrDefault(ComparisonKey.Of(name));

    /// <summary>What is wrong with a user's being at this location; null when nothing is.</summary>
    public (FileProblemCode Code, string Detail)? FaultOf(string? name) =>
        name is null or "" || !IsKnown ? null
        : _badNames.TryGetValue(KeyOf(name), out var line) ? (FileProblemCode.LocationSkipped, $"{line}")
        : Find(name) is null ? (FileProblemCode.LocationUnknown, "")
        : null;

    public void Read(CsvFile file, ImportReportBuilder report)
    {
        if (DirectoryHeader.Read(file, FileLayouts.Locations, report) is not { } header)
        {
            return;
        }

        (IsKnown, TextingColumn) = (true, header.NameOf(LocationColumn.TextingDefault));
        while (file.Read() is { } record)
        {
            Add(LocationRow.Read(header, record, _byStoredName.ContainsKey), header.NameOf(LocationColumn.Name), report);
        }
    }

    private void Know(Location location)
    {
        _byKey[location.NameKey] = location;
        _byId[location.Id] = location;
    }

    private void Add(LocationRow row, string nameColumn, ImportReportBuilder report)
    {
        report.Add(row.Problems);
        var key = KeyOf(row.Name ?? "");
        if (key is not "" && !_seen.TryAdd(key, row.Line))
        {
            report.Add(new FileProblem(DirectoryFileNames.Locations, row.Line, nameColumn, row.Name!, FileProblemCode.LocationDoubled, $"{_seen[key]}"));
            report.Bad(AuditResource.Location);
        }
        else if (row.Problems is not [])
        {
            _badNames.TryAdd(key, row.Line);
            report.Bad(AuditResource.Location);
        }
        else
        {
            Apply(row, report);
        }
    }

    private string KeyOf(string name) => _byStoredName.TryGetValue(name, out var stored) ? stored.NameKey : ComparisonKey.Of(name);

    private void Apply(LocationRow row, ImportReportBuilder report)
    {
        report.Add(row.Notices);
        var isNew = Find(row.Name!) is null;
        var location = Find(row.Name!) ?? row.ToLocation(_nextId++);
        var before = isNew ? null : AuditFields.Of(location);
        var choice = isNew ? default : location.TextingDefault;
        row.ApplyTo(location);
        _policy.Assess(location);
        Know(location);
        var after = AuditFields.Of(location);
        if (before?.SequenceEqual(after) is true)
        {
            report.Unchanged(AuditResource.Location);
            return;
        }

        location.Version += isNew ? 0 : 1;
        report.Changed(AuditResource.Location, location.Name, row.Line, before, after);
        _steps.Add(new Step(location, before, after, row.Line, HasNewChoice: choice != location.TextingDefault));
    }

    /// <param name="Before">Null for a location that is added.</param>
    public sealed record Step(
        Location Location, SortedDictionary<string, string>? Before, SortedDictionary<string, string> After, int Line, bool HasNewChoice)
    {
        public bool IsNew => Before is null;

        public AuditAction Action => IsNew ? AuditAction.LocationAdded : AuditAction.LocationChanged;

        public Change.Subject Subject => Change.Subject.Of(Location);
    }
}
