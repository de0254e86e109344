using BusinessTexting.Core.Eligibility;

namespace BusinessTexting.Tests.Support;

/// <summary>Compares findings by what they say; records compare their list of evidence by reference.</summary>
public static class FindingAssert
{
    public static void Equal(Finding expected, Finding actual)
    {
        Assert.Equal((expected.Rule, expected.Result, expected.Reason), (actual.Rule, actual.Result, actual.Reason));
        Assert.Equal(expected.Evidence, actual.Evidence);
    }
}
