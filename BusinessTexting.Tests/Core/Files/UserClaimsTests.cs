using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Files;

public class UserClaimsTests
{
    private const string Ana = "ana@northwind.example";
    private const string Bob = "bob@northwind.example";
    private const string Cid = "cid@northwind.example";
    private const string One = "+15125550101";
    private const string Two = "+15125550102";
    private const string Three = "+15125550103";

    [Fact]
    public void Two_users_may_swap_numbers()
    {
        var claims = Claims([(1, Ana, One), (2, Bob, Two)], [(Ana, Two), (Bob, One)]);

        Assert.False(claims.HasBadRow);
        Assert.Equal([1, 2], claims.NumbersToRelease);
    }

    [Fact]
    public void The_later_of_two_rows_with_one_number_is_the_bad_one()
    {
        var claims = Claims([], [(Ana, One), (Bob, One)]);

        Assert.Null(claims.FaultOf(0));
        Assert.Equal((FileProblemCode.NumberDoubled, "2"), claims.FaultOf(1));
    }

    [Fact]
    public void The_later_of_two_rows_with_one_email_is_the_bad_one()
    {
        var claims = Claims([], [(Ana, One), (Ana.ToUpperInvariant(), Two)]);

        Assert.Null(claims.FaultOf(0));
        Assert.Equal((FileProblemCode.EmailDoubled, "2"), claims.FaultOf(1));
    }

    [Fact]
    public void A_number_that_an_absent_user_still_holds_is_a_problem_that_names_them()
    {
        var claims = Claims([(1, Ana, One)], [(Bob, One)]);

        Assert.Equal((FileProblemCode.NumberHeldByAbsentUser, Ana), claims.FaultOf(0));
    }

    [Fact]
    public void Absent_users_who_are_removed_give_up_their_numbers()
    {
        var claims = Claims([(1, Ana, One)], [(Bob, One)], removesAbsent: true);

        Assert.False(claims.HasBadRow);
        Assert.Equal([1], claims.Absent);
    }

    [Fact]
    public void A_skipped_user_keeps_the_number_and_whoever_wanted_it_is_skipped_too_and_so_on()
    {
        var claims = Claims([(1, Ana, One), (2, Bob, Two), (3, Cid, Three)], [(Ana, Two), (Bob, Three), (Cid, null)], skipsBadRows: true, badRow: 2);

        Assert.Equal((FileProblemCode.NumberHeldBySkippedUser, Cid), claims.FaultOf(1));
        Assert.Equal((FileProblemCode.NumberHeldBySkippedUser, Bob), claims.FaultOf(0));
    }

    [Fact]
    public void Nobody_is_told_about_rows_that_are_bad_only_because_others_are_skipped_while_none_is()
    {
        var claims = Claims([(1, Ana, One), (2, Bob, Two)], [(Ana, Two), (Bob, null)], badRow: 1);

        Assert.Null(claims.FaultOf(0));
    }

    [Fact]
    public void A_row_that_could_be_about_anybody_is_noticed()
    {
        var claims = new UserClaims(skipsBadRows: true, removesAbsent: true);
        claims.AddRow(UserRow.Read(Csv.UserHeader("Email"), new FileRecord(2, ["?"])), isBad: true);

        Assert.True(claims.HasRowOfNobody);
    }

    /// <param name="badRow">The place of a row that is bad for other reasons.</param>
    internal static UserClaims Claims(
        IEnumerable<(long Id, string Email, string? Number)> stored,
        IEnumerable<(string Email, string? Number)> rows,
        bool skipsBadRows = false,
        bool removesAbsent = false,
        int? badRow = null)
    {
        var claims = new UserClaims(skipsBadRows, removesAbsent);
        foreach (var (id, email, number) in stored)
        {
            claims.AddStored(id, email, number);
        }

        var header = Csv.UserHeader("Email", "Phone Number");
        foreach (var (place, (email, number)) in rows.Index())
        {
            claims.AddRow(UserRow.Read(header, new FileRecord(place + 2, [email, number ?? ""])), isBad: place == badRow);
        }

        claims.Settle();
        return claims;
    }
}
