using Bunit;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Texting;

public sealed class RecentChangesListTests : ConsoleTestContext
{
    private static readonly AuditEntry Changed = new()
    {
        Id = 1,
        At = new DateTimeOffset(2026, 5, 3, 10, 0, 0, TimeSpan.Zero),
        Actor = "administrator",
        Action = AuditAction.UserChanged,
        Resource = AuditResource.User,
        ResourceId = 7,
        ResourceName = "maya.chen@northwind.example",
        Before = """{"license":"None","primaryNumber":""}""",
        After = """{"license":"Professional","primaryNumber":"+15125550142"}""",
        CorrelationId = Guid.Empty,
    };

    [Fact]
    public void An_entry_says_what_who_and_when_and_each_field_before_and_after() =>
        Assert.Equal(
            "Profile changed administrator · 3 May 2026, 10:00 UTC Calling Professional license: from Not assigned to Assigned Primary number: from none to +1 512-555-0142",
            Found.Words(Show(Changed).Find("ol > li")));

    [Fact]
    public void A_list_of_everything_names_and_links_what_changed() =>
        Assert.Equal("/users/7/calling", Show(Changed, showResource: true).LinkSaying("maya.chen@northwind.example").GetAttribute("href"));

    [Fact]
    public void What_was_removed_is_linked_to_its_entry_alone() =>
        Assert.Equal(["/audit?entry=2"], Show(With(AuditAction.UserRemoved), showResource: true).FindAll("a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void Text_that_looks_like_markup_is_shown_as_text()
    {
        var list = Show(With(AuditAction.UserChanged, after: """{"displayName":"<b>Maya</b>"}"""));

        Assert.Empty(list.FindAll("b"));
        Assert.Contains("<b>Maya</b>", list.AllWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_recorded_is_said() => Assert.Contains("Nothing has changed yet.", Show().AllWords, StringComparison.Ordinal);

    [Fact]
    public void Every_action_and_every_recorded_field_has_words()
    {
        var text = Services.GetRequiredService<IStringLocalizer<TextingText>>();
        var fields = AuditFields.Of(Some.Organization()).Keys.Concat(AuditFields.Of(Some.Location()).Keys).Concat(AuditFields.Of(Some.User(), "").Keys);

        Assert.All(Enum.GetValues<AuditAction>(), action => Assert.False(text[$"Action_{action}"].ResourceNotFound, action.ToString()));
        Assert.All(fields, field => Assert.NotEqual(field, AuditWords.Field(field, text)));
    }

    [Fact]
    public void A_value_that_no_longer_exists_is_shown_as_it_was_recorded() =>
        Assert.Contains("Weekly", Show(With(AuditAction.UserChanged, after: """{"status":"Weekly"}""")).AllWords, StringComparison.Ordinal);

    private static AuditEntry With(AuditAction action, string? after = null) => new()
    {
        Id = 2,
        At = Changed.At,
        Actor = Changed.Actor,
        Action = action,
        Resource = Changed.Resource,
        ResourceId = Changed.ResourceId,
        ResourceName = Changed.ResourceName,
        Before = """{"displayName":"","status":"Active"}""",
        After = after ?? "",
        CorrelationId = Guid.Empty,
    };

    private IRenderedComponent<RecentChangesList> Show(AuditEntry? entry = null, bool showResource = false) => Render<RecentChangesList>(parameters => parameters
        .Add(list => list.Entries, entry is null ? [] : [entry])
        .Add(list => list.ShowResource, showResource));
}
