using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Overview;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Support;

/// <summary>What a test reads back from the database, past the services.</summary>
internal static class Stored
{
    extension(TestDatabase database)
    {
        public T Read<T>(Func<ConsoleDb, T> read)
        {
            using var db = database.Get<IDbContextFactory<ConsoleDb>>().CreateDbContext();
            return read(db);
        }

        public Organization Organization => database.Read(db => db.Organizations.AsNoTracking().Single());

        public Location Location(string name) => database.Read(db => db.Locations.AsNoTracking().Single(location => location.Name == name));

        public int CountOf(AuditAction action) => database.Read(db => db.AuditEntries.Count(entry => entry.Action == action));

        public async Task<IReadOnlyDictionary<TextingState, int>> StatesAsync() =>
            (await database.Get<OverviewService>().LoadAsync(Actors.Full, Xunit.TestContext.Current.CancellationToken))!.Users;

        /// <summary>Northwind with this many users of one kind at its one location, Austin HQ.</summary>
        public void StoreUsers(int count, Action<User>? but = null, Action<Location>? location = null, Action<Organization>? organization = null)
        {
            var users = Enumerable.Range(0, count).Select(number => Some.User(user =>
            {
                (user.Email, user.PrimaryNumber, user.LocationId) = ($"user{number}@northwind.example", PhoneNumber.Parse($"+1512555{number:0000}"), 1);
                but?.Invoke(user);
            }));
            database.Store(users, [Some.Location(location)], Some.Organization(organization));
        }

        /// <summary>Damages the file, as a failing disk would.</summary>
        public void Spoil()
        {
            SqliteConnection.ClearAllPools();
            File.WriteAllText(database.Path, new string('x', 8192));
        }
    }
}
