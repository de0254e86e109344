using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.OrganizationSettings;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.OrganizationSettings;

public sealed class OrganizationServiceTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private OrganizationService Service => _database.Get<OrganizationService>();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Facts_are_stored_with_what_follows_from_them_in_one_entry()
    {
        _database.StoreUsers(3);

        var outcome = await Service.SaveAsync(Edited(form => form.HasAddOn = false), Actors.Full, Token);

        Assert.Equal(RuleSet.Of(RuleCode.AddOn), Assert.IsType<ChangeOutcome.Saved>(outcome).BlockedBy);
        Assert.Equal(RuleSet.Of(RuleCode.AddOn), _database.Organization.NotMet);
        Assert.Equal(3, (await _database.StatesAsync())[TextingState.Blocked]);
        Assert.Equal(1, _database.CountOf(AuditAction.OrganizationChanged));
    }

    [Fact]
    public async Task The_preview_says_what_then_happens()
    {
        _database.StoreUsers(4, organization: organization => organization.TextingDefault = TextingChoice.On);
        var form = Edited(edited => edited.CustomerType = CustomerType.Online);

        var impact = await Service.PreviewAsync(form, Actors.Full, Token);
        await Service.SaveAsync(form, Actors.Full, Token);

        Assert.Equal(4, impact!.Lose);
        Assert.Equal(4, (await _database.StatesAsync())[TextingState.Blocked]);
    }

    [Fact]
    public async Task Proposed_facts_are_judged_without_being_stored()
    {
        _database.StoreUsers(1);

        var verdict = await Service.JudgeAsync(Edited(form => form.CallingPlanCountries = []), Actors.Full, Token);

        Assert.Equal(RuleSet.Of(RuleCode.CallingPlan), verdict!.BlockedBy);
        Assert.Equal(RuleSet.None, _database.Organization.NotMet);
    }

    [Fact]
    public async Task Of_two_who_edit_the_facts_the_second_is_told()
    {
        _database.StoreUsers(1);
        await Service.SaveAsync(Edited(form => form.Name = "Ada's"), Actors.Named("ada"), Token);
        var late = Edited(form => form.Name = "Late");
        late.Version = 1;

        Assert.Equal("ada", Assert.IsType<ChangeOutcome.Stale>(await Service.SaveAsync(late, Actors.Full, Token)).By);
        Assert.Equal("Ada's", _database.Organization.Name);
    }

    [Fact]
    public async Task A_name_is_needed_and_may_not_be_endless()
    {
        _database.StoreUsers(1);

        Assert.IsType<ChangeOutcome.Invalid>(await Service.SaveAsync(Edited(form => form.Name = " "), Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Invalid>(await Service.SaveAsync(Edited(form => form.Name = new string('n', 129)), Actors.Full, Token));
    }

    [Fact]
    public async Task Saving_the_same_facts_records_nothing()
    {
        _database.StoreUsers(1);

        Assert.IsType<ChangeOutcome.Unchanged>(await Service.SaveAsync(Edited(_ => { }), Actors.Full, Token));
        Assert.Equal(0, _database.CountOf(AuditAction.OrganizationChanged));
    }

    [Fact]
    public async Task Without_an_organization_there_is_nothing_to_save()
    {
        var form = new OrganizationForm { Name = "Nobody" };

        Assert.Null(await Service.LoadAsync(Actors.Full, Token));
        Assert.Null(await Service.JudgeAsync(form, Actors.Full, Token));
        Assert.Null(await Service.PreviewAsync(form, Actors.Full, Token));
        Assert.IsType<ChangeOutcome.Missing>(await Service.SaveAsync(form, Actors.Full, Token));
    }

    private OrganizationForm Edited(Action<OrganizationForm> edit)
    {
        var form = OrganizationForm.Of(_database.Organization);
        edit(form);
        return form;
    }
}
