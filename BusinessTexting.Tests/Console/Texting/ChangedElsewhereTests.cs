using Bunit;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Texting;

/// <summary>Over the real watch, which looks once a second.</summary>
public sealed class ChangedElsewhereTests : UserPagesContext
{
    private int _asked;

    [Fact]
    public async Task A_change_by_someone_else_is_told_with_who_and_what_and_the_latest_is_one_click_away()
    {
        StoreMaya();
        var notice = Show();

        await ChangeElsewhereUntilToldAsync(notice, "p");

        Assert.StartsWith("Business texting changed by ada at", Found.Words(notice.Find("p")), StringComparison.Ordinal);

        // The watch may be telling of another change right now: the click waits its turn.
        await notice.InvokeAsync(() => notice.ButtonSaying("Show the latest").Click());
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task A_list_says_that_it_has_changed_and_falls_silent_once_it_was_read_again()
    {
        StoreMaya();
        var notice = Show(isList: true);

        await ChangeElsewhereUntilToldAsync(notice, "p");
        Assert.True(notice.Says("The list has changed."));
        notice.Render(parameters => parameters.Add(n => n.Seen, 1000));

        Assert.Empty(notice.FindAll("p"));
    }

    [Fact]
    public async Task What_does_not_concern_the_page_or_was_seen_by_it_is_no_news()
    {
        StoreMaya();
        var foreign = Show(concerns: entry => entry.Resource is AuditResource.Location);
        var seen = Show(seen: 1000);
        var witness = Show();

        await ChangeElsewhereUntilToldAsync(witness, "p");

        Assert.Empty(foreign.FindAll("p"));
        Assert.Empty(seen.FindAll("p"));
    }

    private IRenderedComponent<ChangedElsewhere> Show(Func<AuditEntry, bool>? concerns = null, bool isList = false, long seen = 3) =>
        Render<ChangedElsewhere>(parameters => parameters
            .Add(notice => notice.Concerns, concerns ?? (_ => true))
            .Add(notice => notice.IsList, isList)
            .Add(notice => notice.Seen, seen)
            .Add(notice => notice.OnShowLatest, () => _asked++));
}
