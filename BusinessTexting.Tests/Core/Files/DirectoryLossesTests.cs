using BusinessTexting.Core.Files;

namespace BusinessTexting.Tests.Core.Files;

public class DirectoryLossesTests
{
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(19, 9, false)]
    [InlineData(19, 10, true)]
    [InlineData(20, 2, false)]
    [InlineData(20, 3, true)]
    [InlineData(1000, 100, false)]
    [InlineData(1001, 101, true)]
    [InlineData(250_000, 100, false)]
    [InlineData(250_000, 101, true)]
    [InlineData(0, 0, false)]
    [InlineData(100, 0, false)]
    public void Everybody_one_in_ten_half_of_a_few_and_more_than_a_hundred_are_much(int users, int lost, bool isMuch)
    {
        var number = isMuch ? lost : 0;

        Assert.Equal(number, new DirectoryLosses(users, UsersRemoved: lost).ToConfirm);
        Assert.Equal(number, new DirectoryLosses(users, NumbersCleared: lost).ToConfirm);
        Assert.Equal(number, new DirectoryLosses(users, ChoicesCleared: lost).ToConfirm);
        Assert.Equal(number, new DirectoryLosses(users, LocationsCleared: lost).ToConfirm);
    }

    [Fact]
    public void What_is_confirmed_is_the_sum_of_the_kinds_that_are_much() =>
        Assert.Equal(30, new DirectoryLosses(100, UsersRemoved: 11, NumbersCleared: 10, ChoicesCleared: 19).ToConfirm);
}
