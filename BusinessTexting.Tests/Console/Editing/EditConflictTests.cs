using BusinessTexting.Console.Components.Editing;

namespace BusinessTexting.Tests.Console.Editing;

public class EditConflictTests
{
    private static readonly EditedField<Note>[] Fields =
    [
        new("Title", "Title", note => note.Title, (from, to) => to.Title = from.Title),
        new("Text", "Text", note => note.Text, (from, to) => to.Text = from.Text),
    ];

    [Fact]
    public void What_I_did_not_touch_follows_theirs()
    {
        var mine = new Note { Title = "mine" };

        var conflict = Conflict(mine, theirs: new Note { Text = "theirs" });

        Assert.Empty(conflict.Fields);
        Assert.Equal(("mine", "theirs"), (mine.Title, mine.Text));
    }

    [Fact]
    public void What_both_changed_alike_is_no_conflict() =>
        Assert.Empty(Conflict(new Note { Title = "same" }, new Note { Title = "same" }).Fields);

    [Fact]
    public void What_both_changed_is_asked_about_until_it_is_decided()
    {
        var mine = new Note { Title = "mine", Text = "mine" };
        var conflict = Conflict(mine, new Note { Title = "theirs", Text = "theirs" });
        Assert.Equal(["Title", "Text"], conflict.Fields.Select(field => field.Field));

        conflict.UseTheirs("Title");
        conflict.KeepMine("Text");

        Assert.Empty(conflict.Fields);
        Assert.Equal(("theirs", "mine"), (mine.Title, mine.Text));
    }

    [Fact]
    public void What_is_not_decided_when_they_save_again_stays_to_be_decided()
    {
        var mine = new Note { Title = "mine" };
        var first = new Note { Title = "theirs" };
        var earlier = Conflict(mine, first);

        var later = new EditConflict<Note>("bob", default, Fields, first, mine, new Note { Title = "theirs", Text = "new" }, earlier);

        Assert.Equal(["Title"], later.Fields.Select(field => field.Field));
        Assert.Equal("new", mine.Text);
    }

    private static EditConflict<Note> Conflict(Note mine, Note theirs) => new("ada", default, Fields, new Note(), mine, theirs);

    private sealed class Note
    {
        public string Title { get; set; } = "";

        public string Text { get; set; } = "";
    }
}
