using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.DirectoryImport;

/// <summary>What takes much away asks first.</summary>
public sealed class LossesTests : IDisposable
{
    private const string Header = "Email,Phone Number,Location,Business Texting";
    private const int People = 30;

    private readonly ImportDesk _desk = new();

    [Fact]
    public async Task An_export_without_rows_removes_nobody_until_the_exact_number_is_confirmed()
    {
        await _desk.AppliedAsync(CaseFolder.Of("43-remove-everybody/full"));
        var empty = CaseFolder.Of("43-remove-everybody/empty");

        foreach (var confirmed in new int?[] { null, 1, 3 })
        {
            var outcome = await _desk.ImportAsync(new ImportOptions(RemoveAbsent: true, ConfirmRemovals: confirmed), empty);

            var report = Assert.IsType<ImportOutcome.RemovalsNotConfirmed>(outcome).Report;
            Assert.Equal((2, 2, 2), (report.Losses.UsersRemoved, report.Losses.Users, report.Losses.ToConfirm));
            Assert.Equal(2, await _desk.ReadAsync(db => db.Users.CountAsync()));
        }

        var entries = (await _desk.EntriesAsync()).Count;
        Assert.Equal(2, (await _desk.AppliedAsync(empty, new ImportOptions(RemoveAbsent: true, ConfirmRemovals: 2))).Users.Removed);
        Assert.True((await _desk.EntriesAsync()).Count > entries);
    }

    [Theory]
    [InlineData("Phone Number", LossKind.NumbersCleared)]
    [InlineData("Location", LossKind.LocationsCleared)]
    [InlineData("Business Texting", LossKind.ChoicesCleared)]
    public async Task A_column_that_went_blank_clears_nothing_until_the_exact_number_is_confirmed(string column, LossKind kind)
    {
        await ImportPeopleAsync();
        _desk.Folder.Users = $"Email,{column}\n" + string.Concat(Enumerable.Range(0, 4).Select(index => $"u{index}@harbor.example,\n"));

        var report = Assert.IsType<ImportOutcome.RemovalsNotConfirmed>(await _desk.ImportAsync()).Report;

        Assert.Equal([(kind, 4)], report.Losses.Large());
        await _desk.AppliedAsync(new ImportOptions(ConfirmRemovals: 4));
        Assert.Equal(0, (await _desk.PreviewAsync()).Losses.ToConfirm);
    }

    [Fact]
    public async Task A_choice_set_to_the_default_in_words_is_meant()
    {
        await ImportPeopleAsync();
        _desk.Folder.Users = "Email,Business Texting\n" + string.Concat(Enumerable.Range(0, People).Select(index => $"u{index}@harbor.example,Default\n"));

        Assert.Equal(People, (await _desk.AppliedAsync()).Users.Changed);
    }

    [Fact]
    public async Task One_in_ten_goes_without_being_asked()
    {
        await ImportPeopleAsync();
        _desk.Folder.Users = Rows(Enumerable.Range(3, People - 3));

        Assert.Equal(3, (await _desk.AppliedAsync(new ImportOptions(RemoveAbsent: true))).Users.Removed);
    }

    [Fact]
    public async Task The_preview_says_what_will_have_to_be_confirmed_and_the_figures_are_those_of_the_moment()
    {
        await ImportPeopleAsync();
        _desk.Folder.Users = Rows(Enumerable.Range(5, People - 5));
        var options = new ImportOptions(RemoveAbsent: true);
        var preview = await _desk.PreviewAsync(options);
        Assert.Equal((true, 5), (preview.AwaitsConfirmation, preview.Losses.ToConfirm));
        await _desk.ReadAsync(db => db.Users.Where(user => user.EmailKey == "u0@harbor.example").ExecuteDeleteAsync());

        var outcome = await _desk.ImportAsync(options with { ConfirmRemovals = 5 });

        Assert.Equal(4, Assert.IsType<ImportOutcome.RemovalsNotConfirmed>(outcome).Report.Losses.ToConfirm);
    }

    public void Dispose() => _desk.Dispose();

    private static string Rows(IEnumerable<int> people) =>
        $"{Header}\n" + string.Concat(people.Select(index => $"u{index}@harbor.example,+1512555{index:0000},Austin,On\n"));

    private async Task ImportPeopleAsync()
    {
        _desk.Folder.Users = Rows(Enumerable.Range(0, People));
        await _desk.AppliedAsync();
    }
}
