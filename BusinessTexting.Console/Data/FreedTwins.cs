using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>Of two who count as equal today one keeps an earlier key. Once the other is renamed or removed, the first gets the key of today, in the
/// same transaction.</summary>
internal static class FreedTwins
{
    /// <summary>Part of every change, and asked where it is about to be committed.</summary>
    public static async Task GiveKeysAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        await GiveUserKeysAsync(db, cancellationToken);
        await GiveLocationKeysAsync(db, cancellationToken);
    }

    private static async Task GiveUserKeysAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        foreach (var user in await db.Users.AsNoTracking().Marked(StoredMarks.EarlierKey).ToListAsync(cancellationToken))
        {
            var today = ComparisonKey.Of(user.Email);
            if (!await db.Users.AnyAsync(other => other.EmailKey == today, cancellationToken))
            {
                user.TakeTodaysKey();
                await db.Database.ExecuteSqlAsync(
                    $"UPDATE \"Users\" SET \"EmailKey\" = {user.EmailKey}, \"Marks\" = {(int)user.Marks} WHERE \"Id\" = {user.Id}", cancellationToken);
            }
        }
    }

    private static async Task GiveLocationKeysAsync(ConsoleDb db, CancellationToken cancellationToken)
    {
        foreach (var location in (await db.Locations.AsNoTracking().ToListAsync(cancellationToken)).Where(StoredValue.HasEarlierKey))
        {
            var today = ComparisonKey.Of(location.Name);
            if (!await db.Locations.AnyAsync(other => other.NameKey == today, cancellationToken))
            {
                await db.Database.ExecuteSqlAsync($"UPDATE \"Locations\" SET \"NameKey\" = {today} WHERE \"Id\" = {location.Id}", cancellationToken);
            }
        }
    }

    extension(IQueryable<User> users)
    {
        /// <summary>Those who have one of these marks, found without reading the others.</summary>
        public IQueryable<User> Marked(StoredMarks marks) => users.Where(user => user.Marks != StoredMarks.None && (user.Marks & marks) != StoredMarks.None);
    }
}
