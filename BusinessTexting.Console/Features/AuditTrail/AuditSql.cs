using System.Globalization;
using System.Text;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Data.Configurations;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Features.AuditTrail;

/// <summary>A list of entries in SQL. It reads one covering index, at worst from end to end, or the entries of one resource: LINQ cannot name
/// an index. Whom the actor may not see is left out here, and nowhere else.</summary>
internal sealed class AuditSql
{
    private readonly List<(string Name, object Value)> _parameters = [];
    private readonly StringBuilder _where = new();
    private readonly bool _isAboutOne;

    public AuditSql(AuditQuery query, Actor actor)
    {
        _isAboutOne = query is { Resource: not null, ResourceId: not null };
        Confine(actor);
        Filter(query);
        Search(query.Search.Trim());
    }

    public object[] Parameters => [.. _parameters.Select(parameter => new SqliteParameter(parameter.Name, parameter.Value))];

    /// <summary>Everybody who made such entries, by name.</summary>
    public string Actors() =>
        $"SELECT DISTINCT e.\"Actor\" AS \"Value\" FROM \"AuditEntries\" e INDEXED BY \"{AuditEntryConfiguration.ListIndex}\" WHERE 1{_where} ORDER BY 1";

    /// <summary>The numbers of the entries.</summary>
    /// <param name="isAscending">The oldest first.</param>
    /// <param name="limit">How many at most.</param>
    public string Ids(bool isAscending, int limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT e."Id" AS "Value" FROM "AuditEntries" e INDEXED BY "{(_isAboutOne ? AuditEntryConfiguration.ResourceIndex : AuditEntryConfiguration.ListIndex)}"
        WHERE 1{_where} ORDER BY e."Id" {(isAscending ? "ASC" : "DESC")} LIMIT {limit}
        """);

    private void Confine(Actor actor)
    {
        if (actor.May(Privilege.SeeRecord))
        {
            return;
        }

        if (!actor.IsConfined)
        {
            And($"e.\"Resource\" = {Value(nameof(AuditResource.User))}");
            return;
        }

        // As Seen has it in LINQ: of a user what happened since they came to their location, because what was before would tell of others.
        var locations = actor.Locations.Count == 0 ? "NULL" : string.Join(", ", actor.Locations.Select(location => Value(location)));
        And($"((e.\"Resource\" = {Value(nameof(AuditResource.User))} AND e.\"ResourceId\" IN (SELECT \"Id\" FROM \"Users\" WHERE \"LocationId\" IN ({locations}))"
            + $" AND NOT EXISTS (SELECT 1 FROM \"AuditEntries\" move WHERE move.\"Resource\" = e.\"Resource\" AND move.\"ResourceId\" = e.\"ResourceId\""
            + $" AND move.\"Id\" >= e.\"Id\" AND INSTR(move.\"Before\", {Value(Seen.LocationField)}) > 0))"
            + $" OR (e.\"Resource\" = {Value(nameof(AuditResource.Location))} AND e.\"ResourceId\" IN ({locations})))");
    }

    private void Filter(AuditQuery query)
    {
        Compare("e.\"Id\" <", query.Before);
        Compare("e.\"Id\" >", query.After);
        Compare("e.\"At\" >=", query.From is { } from ? Midnight(from) : null);
        Compare("e.\"At\" <", query.To is { } to && to < DateOnly.MaxValue ? Midnight(to.AddDays(1)) : null);
        Compare("e.\"Actor\" =", query.Actor is "" ? null : query.Actor);
        Compare("e.\"Action\" =", query.Action?.ToString());
        Compare("e.\"Resource\" =", query.Resource?.ToString());
        Compare("e.\"ResourceId\" =", query.Resource is null ? null : query.ResourceId);
    }

    private void Search(string text)
    {
        if (text is "")
        {
            return;
        }

        var pattern = Value($"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
        And($"(e.\"ResourceName\" LIKE {pattern} ESCAPE '\\' OR e.\"Reason\" LIKE {pattern} ESCAPE '\\' OR EXISTS ("
            + $"SELECT 1 FROM \"PersonalDetails\" d WHERE d.\"EntryId\" = e.\"Id\" AND d.\"Json\" LIKE {pattern} ESCAPE '\\'))");
    }

    private static string Midnight(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture);

    private void Compare(string column, object? value)
    {
        if (value is not null)
        {
            And($"{column} {Value(value)}");
        }
    }

    private void And(string condition) => _where.Append(" AND ").Append(condition);

    private string Value(object value)
    {
        var name = $"$p{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }
}
