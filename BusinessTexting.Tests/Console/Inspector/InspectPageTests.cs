using Bunit;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Inspector;

public sealed class InspectPageTests : UserPagesContext
{
    private const string MayaEmail = "maya.chen@northwind.example";
    private const string TollFree = "Cannot text: the primary number is toll-free. Assign a local US or Canada number on the user's Profile page.";

    [Fact]
    public void One_hit_opens_at_once()
    {
        StoreMaya();

        Find("(512) 555-0142");

        Assert.EndsWith($"/inspect/{MayaEmail}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_hits_are_listed_each_with_its_permanent_link()
    {
        Database.StoreUsers(25);

        var page = Find("user");

        Assert.Equal(InspectorService.MostFound, page.FindAll("tbody tr").Count);
        Assert.Contains("The first 20 of 25 are shown", page.AllWords, StringComparison.Ordinal);
        Assert.Equal("/inspect/user0@northwind.example", page.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void Nobody_found_says_what_was_searched_and_where_else_to_look()
    {
        StoreMaya();

        var page = Find("zoe & co");

        Assert.Contains("E-mails, names, primary numbers and IDs were searched.", page.AllWords, StringComparison.Ordinal);
        Assert.Equal("/audit?search=zoe%20%26%20co", page.Button("Look in the audit log").GetAttribute("href"));
    }

    [Fact]
    public void The_answer_comes_first_then_every_finding_with_its_origin_then_the_choices_and_what_led_there()
    {
        StoreMaya(user => user.PrimaryNumber = PhoneNumber.Parse("+18335550142"));

        var page = Open(MayaEmail);

        Assert.Equal(TollFree, page.Find("[aria-labelledby=answer-title] [role=status]").Words());
        Assert.Equal(["Why", "Choices", "What if", "What led here"], page.FindAll("h2").Select(title => title.Words()).Where(title => title is not "Answer"));
        Assert.Equal(12, page.FindAll("ul[aria-label=Prerequisites] > li").Count);
        Assert.Contains(
            $"Primary number: {PhoneNumber.Parse("+18335550142")} Set by console at 3 May 2026, 10:00 UTC Entry 3",
            string.Join('\n', page.FindAll("ul[aria-label=Prerequisites] li").Select(Found.Words)), StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("ol > li").Count);
    }

    [Fact]
    public void An_id_is_led_to_the_permanent_address()
    {
        StoreMaya();

        Open("1");

        Assert.EndsWith($"/inspect/{MayaEmail}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_is_marked_and_says_what_has_changed_since()
    {
        StoreMaya();
        await Users.SetTextingAsync(MayaId, TextingChoice.On, version: null, Actors.Full, Cancel);

        var page = Open(MayaEmail, "at=2026-05-03T10:00Z");

        Assert.Contains("This is the answer as it was at 3 May 2026, 10:00 UTC, rebuilt from the record.", page.AllWords, StringComparison.Ordinal);
        Assert.Contains("switched off for the whole organization", page.Find("[aria-labelledby=answer-title] [role=status]").Words(), StringComparison.Ordinal);
        Assert.Equal(["Business texting Off On", "User setting Organization default On"], page.FindAll("tbody tr").Select(Found.Words));
    }

    [Theory]
    [InlineData("yesterday", "\"yesterday\" is not a moment such as 2026-05-03T10:00Z. This is the answer now.")]
    [InlineData("2999-01-01", "That moment has not come yet. This is the answer now.")]
    public void What_is_no_moment_of_the_past_is_said(string at, string said)
    {
        StoreMaya();

        Assert.Contains(said, Open(MayaEmail, $"at={at}").AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_before_or_after_a_user_is_said_plainly()
    {
        StoreMaya();
        Assert.Contains("Not in the directory yet", Open(MayaEmail, "at=2020-01-01").AllWords, StringComparison.Ordinal);

        await Users.RemoveAsync(MayaId, version: 1, Actors.Full, Cancel);

        Assert.Contains("maya.chen@northwind.example was removed by administrator", Open(MayaEmail).AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_shows_what_would_follow_and_stores_nothing_for_any_role()
    {
        StoreMaya(user => user.PrimaryNumber = PhoneNumber.Parse("+18335550142"));
        Me.Become(Actors.Support);
        var page = Open(MayaEmail);

        page.Button("Try other values").Click();
        page.Control("Primary number").Input("512 555 0199");
        Select(page, "User setting", "On");

        Assert.Contains("Can text: nothing blocks it, and texting is switched on for this user.", page.AllWords, StringComparison.Ordinal);
        Assert.Contains("User setting Organization default On", page.FindAll("tbody tr").Select(Found.Words));
        Assert.Equal(TollFree, page.Find("[aria-labelledby=answer-title] [role=status]").Words());
        Assert.Equal("+18335550142", Maya.PrimaryNumber!.Value);

        page.Control("Primary number").Input("nonsense");
        Assert.Contains("This is not a telephone number.", page.AllWords, StringComparison.Ordinal);

        page.Button("Reset").Click();
        Assert.Contains("Nothing is changed yet.", page.AllWords, StringComparison.Ordinal);
        Assert.False(page.HasButton("Reset"));
    }

    [Fact]
    public void Two_users_are_compared_with_what_differs_first()
    {
        Database.Store(
            [
                Some.User(user => user.LocationId = 1),
                Some.User(user => (user.Email, user.FirstName, user.PrimaryNumber, user.LocationId) = ("lee@northwind.example", "Lee", PhoneNumber.Parse("+18335550142"), 1)),
            ],
            [Some.Location()]);

        var rows = Open(MayaEmail, "with=lee@northwind.example").FindAll("tbody tr").Select(Found.Words).ToList();

        Assert.Equal("Business texting Differs Off Blocked", rows[0]);
        Assert.StartsWith("Number supports texting Differs Met: ", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Differs", string.Join(' ', rows.Skip(2)), StringComparison.Ordinal);
        Assert.Equal(1 + 12 + 3, rows.Count);
    }

    [Fact]
    public void The_copies_say_it_all_and_without_the_person_when_asked_to()
    {
        StoreMaya(user => user.PrimaryNumber = PhoneNumber.Parse("+18335550142"));
        var page = Open(MayaEmail);

        Assert.All(Copies(page), copy => Assert.Contains("Cannot text: the primary number is toll-free.", copy, StringComparison.Ordinal));
        Assert.All(Copies(page), copy => Assert.Contains("maya.chen", copy, StringComparison.Ordinal));

        page.Find("input[type=checkbox]").Change(true);

        Assert.All(Copies(page), copy => Assert.Contains("Cannot text: the primary number is toll-free.", copy, StringComparison.Ordinal));
        Assert.All(Copies(page), copy => Assert.DoesNotMatch("(?i)maya|chen|8335550142|833-555-0142", copy));
    }

    [Fact]
    public void The_choices_say_who_made_them()
    {
        StoreMaya();

        Assert.Contains("Organization Off Imported by console at 3 May 2026, 10:00 UTC Entry 1", Found.Words(Open(MayaEmail).Find("dl.ladder")), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_read_the_record_of_the_organization_is_told_so()
    {
        StoreMaya();
        Me.Become(Actors.Support);

        var page = Open(MayaEmail);

        Assert.Contains("Customer type Enterprise Who set it is on a part of the record that is not open to your role.", page.AllWords, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("ol a"), link => link.Words() == AuditAction.OrganizationAdded.ToString());
    }

    private static IEnumerable<string> Copies(IRenderedComponent<InspectPage> page) => page.FindAll("[data-bt-copy]").Select(button => button.GetAttribute("data-bt-copy")!);

    private IRenderedComponent<InspectPage> Find(string words)
    {
        Navigation.NavigateTo($"/inspect?find={Uri.EscapeDataString(words)}");
        return Loaded(Render<InspectPage>());
    }

    private IRenderedComponent<InspectPage> Open(string who, string query = "")
    {
        Navigation.NavigateTo($"/inspect/{who}?{query}");
        return Loaded(Render<InspectPage>(parameters => parameters.Add(page => page.Who, who)));
    }

    private static IRenderedComponent<InspectPage> Loaded(IRenderedComponent<InspectPage> page)
    {
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[aria-busy=true]")));
        return page;
    }
}
