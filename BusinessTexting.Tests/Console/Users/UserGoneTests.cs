using Bunit;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Users;

/// <summary>Maya was the one user, and has been removed.</summary>
public sealed class UserGoneTests : ConsoleTestContext
{
    private const string Erase = "Erase personal details";
    private const string Erased = "Personal details erased";

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_keeps_the_record_erases_what_it_tells()
    {
        var (page, dialogs) = await OpenAsync();

        page.Button(Erase).Click();
        dialogs.Press(Erase);

        dialogs.SeesToast(Erased);
        page.WaitForAssertion(() => Assert.False(page.HasButton(Erase)));
        Assert.Equal(1, Database.CountOf(AuditAction.PersonErased));
    }

    [Fact]
    public async Task Who_does_not_is_told_who_may()
    {
        Me.Become(Actors.User);

        var (page, _) = await OpenAsync();

        Assert.True(page.Button(Erase).HasAttribute("disabled"));
        Assert.Contains("Only a full administrator can do this.", page.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_role_has_changed_meanwhile_is_told_that_nothing_was_erased()
    {
        var (page, dialogs) = await OpenAsync();
        page.Button(Erase).Click();
        dialogs.Sees(Erase);

        Me.Become(Actors.User);
        dialogs.Press(Erase);

        page.WaitForAssertion(() => Assert.Contains("Only a full administrator can do this.", page.Find("[role=alert]").Words(), StringComparison.Ordinal));
        Assert.Equal(0, Database.CountOf(AuditAction.PersonErased));
    }

    [Fact]
    public async Task What_somebody_else_erased_a_moment_ago_is_no_success_of_this_one()
    {
        var (page, dialogs) = await OpenAsync();
        await Database.Get<PersonErasure>().EraseAsync(1, Actors.Named("ada"), Cancel);

        page.Button(Erase).Click();
        dialogs.Press(Erase);

        page.WaitForAssertion(() => Assert.False(page.HasButton(Erase)));
        Assert.Empty(ToastWords);
    }

    [Fact]
    public async Task Copies_that_hold_the_person_still_are_named_once_they_are_erased()
    {
        File.Copy(Database.Path, $"{Database.Path}.backup-20260401-020000");
        var (page, dialogs) = await OpenAsync();
        Assert.DoesNotContain("backup-20260401", page.Words(), StringComparison.Ordinal);

        page.Button(Erase).Click();
        dialogs.Sees("For some seconds nobody can save.");
        dialogs.Press(Erase);

        page.WaitForAssertion(() => Assert.Contains("console.db.backup-20260401-020000", page.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_erase_is_told_of_no_files()
    {
        File.Copy(Database.Path, $"{Database.Path}.backup-20260401-020000");
        var (_, _) = await OpenAsync();
        await Database.Get<PersonErasure>().EraseAsync(1, Actors.Full, Cancel);
        Me.Become(Actors.User);

        Assert.DoesNotContain("backup-20260401", Show().Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_room_it_is_said_before_and_after()
    {
        Services.AddSingleton<FreeSpace>(_ => 0);
        var (page, dialogs) = await OpenAsync();

        page.Button(Erase).Click();
        dialogs.Sees("it is done as soon as there is enough");
        dialogs.Press(Erase);

        page.WaitForAssertion(() => Assert.Contains("Erasing is not finished yet", page.Words(), StringComparison.Ordinal));
        Assert.Contains("Make room", page.Words(), StringComparison.Ordinal);
    }

    private async Task<(IRenderedComponent<UserGone> Page, DialogHost Dialogs)> OpenAsync()
    {
        Database.Store([Some.User()]);
        await Database.Get<UserService>().RemoveAsync(1, version: 1, Actors.Full, Cancel);
        var dialogs = new DialogHost(this);
        return (Show(), dialogs);
    }

    private IRenderedComponent<UserGone> Show() => Render<UserGone>(parameters => parameters.Add(gone => gone.Removal, Database.Entry(AuditAction.UserRemoved)));
}
