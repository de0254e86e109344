using BusinessTexting.Console.Components.Texting;

namespace BusinessTexting.Tests.Console.Texting;

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

    private static EditConflict<Note> Conflict(Note mine, Note theirs) => new("ada", default, Fields, new Note(), mine, theirs);

    private sealed class Note
    {
        public string Title { get; set; } = "";

        public string Text { get; set; } = "";
    }
}
