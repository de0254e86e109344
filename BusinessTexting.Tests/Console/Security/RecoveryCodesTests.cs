using BusinessTexting.Console.Security;

namespace BusinessTexting.Tests.Console.Security;

public class RecoveryCodesTests
{
    [Fact]
    public void There_are_ten_and_no_two_alike()
    {
        var codes = RecoveryCodes.New();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([2-9B-DF-HJ-NP-RTV-Y]{5}-){4}[2-9B-DF-HJ-NP-RTV-Y]{5}$", code));
        Assert.Empty(codes.Intersect(RecoveryCodes.New()));
    }

    [Fact]
    public void Case_and_dashes_make_no_difference()
    {
        Assert.Equal(RecoveryCodes.Hash("BCDFG-HJKMN"), RecoveryCodes.Hash(" bcdfg hjkmn "));
        Assert.NotEqual(RecoveryCodes.Hash("BCDFG-HJKMN"), RecoveryCodes.Hash("BCDFG-HJKMP"));
    }
}
