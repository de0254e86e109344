using BusinessTexting.Console.Data;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Writes users by the hundred thousand, each with its entry on the record.</summary>
internal sealed class UserWriter
{
    // In the order of Values.
    internal static readonly string[] Columns =
    [
        nameof(User.Id), nameof(User.Email), nameof(User.FirstName), nameof(User.LastName), nameof(User.DisplayName), nameof(User.Status),
        nameof(User.Extension), nameof(User.PrimaryNumber), nameof(User.LocationId), nameof(User.License), nameof(User.NumberSource),
        nameof(User.NumberTexting), nameof(User.DesktopAppVersion), nameof(User.MobileAppVersion), nameof(User.Texting), nameof(User.NotMet),
        nameof(User.Unknown), nameof(User.TextingBelowOrganization), nameof(User.LocationKey), nameof(User.Version), nameof(User.EmailKey),
        nameof(User.NameKey), nameof(User.SearchText), nameof(User.Marks),
    ];

    private static readonly string[] Parameters = [.. Columns.Select(column => $"${column}")];

    private readonly BulkChange _bulk;
    private readonly Change _change;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _release;
    private readonly SqliteCommand _delete;

    public UserWriter(BulkChange bulk, Change change)
    {
        (_bulk, _change) = (bulk, change);
        _insert = bulk.Prepare(
            $"INSERT INTO \"Users\" ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", Parameters)})", Parameters);
        _update = bulk.Prepare(
            $"UPDATE \"Users\" SET {string.Join(", ", Columns.Skip(1).Select(column => $"\"{column}\" = ${column}"))} WHERE \"Id\" = $Id", Parameters);
        _release = bulk.Prepare("UPDATE \"Users\" SET \"PrimaryNumber\" = NULL WHERE \"Id\" = $id", "$id");
        _delete = bulk.Prepare("DELETE FROM \"Users\" WHERE \"Id\" = $id", "$id");
    }

    public void ReleaseNumbers(IEnumerable<long> ids)
    {
        foreach (var id in ids)
        {
            BulkChange.Run(_release, id);
        }
    }

    public void Remove(User user, SortedDictionary<string, string> before)
    {
        BulkChange.Run(_delete, user.Id);
        _bulk.Record(_change.Entry(AuditAction.UserRemoved, Change.Subject.Of(user), before, after: null)!);
    }

    /// <param name="before">Null for a user who is added.</param>
    public void Write(User user, SortedDictionary<string, string>? before, SortedDictionary<string, string> after)
    {
        BulkChange.Run(before is null ? _insert : _update, Values(user));
        _bulk.Record(_change.Entry(before is null ? AuditAction.UserAdded : AuditAction.UserChanged, Change.Subject.Of(user), before, after)!);
    }

    private static object?[] Values(User user) =>
    [
        user.Id, user.Email, user.FirstName, user.LastName, user.DisplayName, (int)user.Status,
        user.Extension, user.PrimaryNumber?.Value, user.LocationId, user.License.ToString(), (int)user.NumberSource,
        user.NumberTexting.ToString(), user.DesktopAppVersion, user.MobileAppVersion, (int)user.Texting, user.NotMet.Bits,
        user.Unknown.Bits, (int)user.TextingBelowOrganization, user.LocationKey, user.Version, user.EmailKey,
        user.NameKey, user.SearchText, (int)user.Marks,
    ];
}
