using System.Globalization;
using System.Text;
using BusinessTexting.Console.Data.Configurations;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Features.Users;

/// <summary>A list query in SQL. It reads one covering index from end to end at worst, and never the table: LINQ cannot name an index, and
/// without the name SQLite looks up every row.</summary>
internal sealed class UserListSql
{
    private const int SearchFrom = 3;

    private readonly List<SqliteParameter> _parameters = [];
    private readonly StringBuilder _where = new();
    private readonly EligibilityPolicy _policy;
    private readonly Organization _organization;

    public UserListSql(UserListQuery query, EligibilityPolicy policy, Organization organization, Actor actor)
    {
        (_policy, _organization) = (policy, organization);
        Confine(actor);
        Filter(query);
        IsSearch = query.Search.Trim() is not "";
        Search(query.Search.Trim());
        Order = OrderBy(query);
    }

    public object[] Parameters => [.. _parameters.Select(parameter => new SqliteParameter(parameter.ParameterName, parameter.Value))];

    /// <summary>Whether every row's text has to be looked through.</summary>
    public bool IsSearch { get; }

    public string Where => _where.ToString();

    private string Order { get; }

    public string Ids(int limit, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"SELECT \"Id\" AS \"Value\" FROM \"Users\" INDEXED BY \"{UserConfiguration.ListIndex}\" WHERE 1 {Where} ORDER BY {Order} LIMIT {limit} OFFSET {offset}");

    /// <summary>In the order of their ids, whatever the query's order: the next page is found where this one ended, however many came before.</summary>
    /// <param name="after">The last id of the page before; 0 for the first.</param>
    public string IdsAfter(long after, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"SELECT \"Id\" AS \"Value\" FROM \"Users\" NOT INDEXED WHERE \"Id\" > {after} {Where} ORDER BY \"Id\" LIMIT {limit}");

    public string Count() =>
        $"SELECT COUNT(*) AS \"Value\" FROM \"Users\" INDEXED BY \"{(IsSearch ? UserConfiguration.ListIndex : UserConfiguration.CountIndex)}\" WHERE 1 {Where}";

    // As Sight does for LINQ. Without a location there is nothing in the parentheses, which SQLite takes for no row.
    private void Confine(Actor actor)
    {
        if (actor.IsConfined)
        {
            And($"\"LocationId\" IN ({string.Join(", ", actor.Locations.Select(location => Value(location)))})");
        }
    }

    private void Filter(UserListQuery query)
    {
        if (query.State is { } state)
        {
            And($"{State()} = {Value((int)state)}");
        }

        if (query.Rule is { } rule && !_organization.NotMet.Contains(rule))
        {
            And($"(\"NotMet\" & {Value(RuleSet.Of(rule).Bits)}) <> 0");
        }

        if (query.LocationId is { } location)
        {
            And(location == UserListQuery.NoLocation ? "\"LocationId\" IS NULL" : $"\"LocationId\" = {Value(location)}");
        }

        if (query.Override is { } choice)
        {
            And(choice switch
            {
                UserOverride.None => $"\"Texting\" = {Value((int)TextingChoice.Inherit)}",
                UserOverride.Any => $"\"Texting\" <> {Value((int)TextingChoice.Inherit)}",
                UserOverride.On => $"\"Texting\" = {Value((int)TextingChoice.On)}",
                _ => $"\"Texting\" = {Value((int)TextingChoice.Off)}",
            });
        }

        if (query.Status is { } status)
        {
            And($"\"Status\" = {Value((int)status)}");
        }
    }

    // Names and e-mails are searched without case and diacritics; a text of digits and separators is searched as a number.
    private void Search(string text)
    {
        if (text is "")
        {
            return;
        }

        var isNumber = text.Any(char.IsAsciiDigit) && text.All(character => char.IsAsciiDigit(character) || character is ' ' or '+' or '-' or '.' or '(' or ')');
        var key = isNumber ? string.Concat(text.Where(char.IsAsciiDigit)) : SearchKey.Of(text);
        var pattern = key.Length >= SearchFrom ? $"%{Escaped(key)}%" : $"%\n{Escaped(key)}%";
        And($"\"SearchText\" LIKE {Value(pattern)} ESCAPE '\\'");
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private string OrderBy(UserListQuery query)
    {
        var direction = query.Descending ? "DESC" : "ASC";
        var first = query.Sort switch
        {
            UserSort.Email => $"\"EmailKey\" {direction}, ",
            UserSort.Location => $"\"LocationKey\" {direction}, ",
            UserSort.Number => $"\"PrimaryNumber\" IS NULL, \"PrimaryNumber\" {direction}, ",
            UserSort.Texting => $"{State()} {direction}, ",
            UserSort.Status => $"\"Status\" {direction}, ",
            _ => "",
        };
        return query.Sort is UserSort.Name
            ? $"\"NameKey\" {direction}, \"Id\" {direction}"
            : $"{first}\"NameKey\", \"Id\"";
    }

    // The organization's part of the verdict is the same for every user, so it is decided here and not per row.
    private string State()
    {
        if (!_policy.BlockedBy(_organization.NotMet, _organization.Unknown).IsEmpty)
        {
            return Value((int)TextingState.Blocked);
        }

        var isOn = _organization.TextingDefault is TextingChoice.On
            ? $"\"TextingBelowOrganization\" <> {Value((int)TextingChoice.Off)}"
            : $"\"TextingBelowOrganization\" = {Value((int)TextingChoice.On)}";
        return $"CASE WHEN (\"NotMet\" & {Value(_policy.Blocking.Bits)}) <> 0 OR (\"Unknown\" & {Value(_policy.BlockingWhenUnknown.Bits)}) <> 0 THEN {Value((int)TextingState.Blocked)} "
            + $"WHEN {isOn} THEN {Value((int)TextingState.On)} ELSE {Value((int)TextingState.Off)} END";
    }

    private void And(string condition) => _where.Append(" AND ").Append(condition);

    private string Value(object value)
    {
        var parameter = new SqliteParameter($"$p{_parameters.Count}", value);
        _parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
