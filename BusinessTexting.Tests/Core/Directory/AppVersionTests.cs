using BusinessTexting.Core.Directory;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Directory;

public class AppVersionTests
{
    [Theory]
    [InlineData("42.12", "42.12")]
    [InlineData("42.12.0", "42.12")]
    [InlineData("42.12.0.0", "42.12")]
    [InlineData("42.12.1", "42.12.1")]
    [InlineData("42.12.0.24485", "42.12.0.24485")]
    [InlineData("042.012", "42.12")]
    [InlineData(" 42.12 ", "42.12")]
    [InlineData("0.0", "0.0")]
    public void Two_to_four_whole_numbers_are_a_version(string text, string shown) =>
        Assert.Equal(shown, AppVersion.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData("42")]
    [InlineData("42.")]
    [InlineData(".12")]
    [InlineData("42..12")]
    [InlineData("42.12.1.2.3")]
    [InlineData("42.12.1.2.")]
    [InlineData("42.12-beta")]
    [InlineData("v42.12")]
    [InlineData("42,12")]
    [InlineData("42. 12")]
    [InlineData("-42.12")]
    [InlineData("+42.12")]
    [InlineData("42.1e1")]
    [InlineData("٤٢.١٢")]
    [InlineData("42.12\0")]
    [InlineData("42\0.12")]
    public void Anything_else_is_not(string? text)
    {
        Assert.False(AppVersion.TryParse(text, out var version));
        Assert.Null(version);
    }

    [Fact]
    public void A_text_known_to_be_a_version_and_is_none_is_a_format_error() =>
        Assert.Contains("'latest'", Assert.Throws<FormatException>(() => AppVersion.Parse("latest")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("42.9", "42.12")]
    [InlineData("42.12", "42.12.1")]
    [InlineData("42.12.1", "43.2")]
    [InlineData("42.12.0.9", "42.12.1")]
    [InlineData("9.9", "10.0")]
    public void Versions_compare_by_number_part_by_part(string older, string newer)
    {
        var (left, right) = (AppVersion.Parse(older), AppVersion.Parse(newer));

        Assert.True(left < right && left <= right && right > left && right >= left);
        Assert.False(left > right || left >= right || right < left || right <= left);
        Assert.NotEqual(left, right);
    }

    [Fact]
    public void Parts_left_out_are_zero()
    {
        Assert.Equal(AppVersion.Parse("42.12"), AppVersion.Parse("42.12.0.0"));
        Assert.True(AppVersion.Parse("42.12") >= AppVersion.Parse("42.12.0"));
    }

    [Fact]
    public void No_version_is_less_than_any()
    {
        AppVersion? none = null;

        Assert.True(none < AppVersion.Parse("0.0"));
        Assert.False(none >= AppVersion.Parse("0.0"));
        Assert.True(AppVersion.Parse("0.0").CompareTo(none) > 0);
    }

    [Fact]
    public void The_order_is_total() => ForAll.Holds(Any.Version, Any.Version, (left, right) =>
    {
        Assert.Equal(Math.Sign(left.CompareTo(right)), -Math.Sign(right.CompareTo(left)));
        Assert.Equal(left.CompareTo(right) == 0, left.Equals(right));
        Assert.True(left <= right || right <= left);
        Assert.True(left != right || left.GetHashCode() == right.GetHashCode());
    });

    [Fact]
    public void The_order_is_transitive() => ForAll.Holds(Any.Version, Any.Version, Any.Version, (first, second, third) =>
        Assert.True(!(first <= second && second <= third) || first <= third));

    [Fact]
    public void A_version_reads_back_as_it_is_written() =>
        ForAll.Holds(Any.Version, version => Assert.Equal(version, AppVersion.Parse(version.ToString())));
}
