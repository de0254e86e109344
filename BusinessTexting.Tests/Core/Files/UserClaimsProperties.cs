using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Core.Files;

public class UserClaimsProperties
{
    private static readonly string[] Emails = [.. Enumerable.Range(1, 6).Select(person => $"u{person}@northwind.example")];

    private static Gen<string?> Number => Gen.Choose(0, 6).Select(number => number == 0 ? null : $"+1512555010{number}");

    private static Gen<Import> AnyImport =>
        from numbers in Gen.Shuffle([.. Enumerable.Range(1, 6)])
        from storedCount in Gen.Choose(0, 6)
        from emails in Gen.Shuffle(Emails)
        from rowCount in Gen.Choose(0, 6)
        from wanted in Gen.ArrayOf(Number, 6)
        from bad in Gen.Choose(-3, 5)
        from removes in Gen.Elements(true, false)
        select new Import(
            [.. numbers.Take(storedCount).Select((number, place) => ((long)place + 1, Emails[place], (string?)$"+1512555010{number}"))],
            [.. emails.Take(rowCount).Zip(wanted)],
            bad >= 0 ? bad : null,
            removes);

    [Fact]
    public void After_skipping_no_number_belongs_to_two_users() => ForAll.Holds(AnyImport, assumed =>
    {
        var numbers = assumed.After(assumed.Judge()).Values.OfType<string>().ToList();

        Assert.Equal(numbers.Distinct().Count(), numbers.Count);
    });

    [Fact]
    public void No_row_is_skipped_that_could_have_gone_in() => ForAll.Holds(AnyImport, assumed =>
    {
        var claims = assumed.Judge();
        var after = assumed.After(claims);

        // A row that only keeps its user's number is bad too when an earlier row claims it.
        Assert.All(assumed.Rows.Index().Where(row => claims.FaultOf(row.Index) is not null), row =>
            Assert.Contains(after, holder => holder.Value == row.Item.Number && (holder.Key != row.Item.Email || assumed.Stores(row.Item))));
    });

    public sealed record Import(IReadOnlyList<(long Id, string Email, string? Number)> Stored, IReadOnlyList<(string Email, string? Number)> Rows, int? BadRow, bool Removes)
    {
        public UserClaims Judge() => UserClaimsTests.Claims(Stored, Rows, skipsBadRows: true, Removes, BadRow);

        public bool Stores((string Email, string? Number) row) => Stored.Any(user => user.Email == row.Email && user.Number == row.Number);

        /// <summary>Who holds which number after the import.</summary>
        public IReadOnlyDictionary<string, string?> After(UserClaims claims)
        {
            var after = Stored.Where(user => !Removes || Rows.Any(row => row.Email == user.Email)).ToDictionary(user => user.Email, user => user.Number);
            foreach (var (place, (email, number)) in Rows.Index())
            {
                if (place != BadRow && claims.FaultOf(place) is null)
                {
                    after[email] = number;
                }
            }

            return after;
        }
    }
}
