namespace BusinessTexting.Console.Components.Editing;

/// <summary>Someone else saved a form first: what was not touched here follows them, what was touched on both sides is asked about.</summary>
public sealed class EditConflict<TForm>
{
    private readonly TForm _theirs;
    private readonly TForm _mine;
    private readonly List<EditedField<TForm>> _open = [];

    /// <param name="by">Who saved, as the record names them; null where it does not say.</param>
    /// <param name="at">When they saved, UTC.</param>
    /// <param name="fields">The fields of the form.</param>
    /// <param name="basis">The form as it was loaded.</param>
    /// <param name="mine">The form as it is now; fields that were not touched take their values.</param>
    /// <param name="theirs">The form as it is saved now.</param>
    /// <param name="earlier">An earlier conflict about the same form; what is not decided there stays to be decided.</param>
    public EditConflict(string by, DateTimeOffset at, IEnumerable<EditedField<TForm>> fields, TForm basis, TForm mine, TForm theirs, EditConflict<TForm>? earlier = null)
    {
        (By, At, _mine, _theirs) = (by, at, mine, theirs);
        foreach (var field in fields)
        {
            var isTheirsToo = field.Shown(theirs) == field.Shown(mine);
            if (field.Shown(mine) == field.Shown(basis))
            {
                field.Copy(theirs, mine);
            }
            else if (!isTheirsToo && (field.Shown(theirs) != field.Shown(basis) || earlier?._open.Exists(open => open.Name == field.Name) is true))
            {
                _open.Add(field);
            }
        }
    }

    public string By { get; }

    public DateTimeOffset At { get; }

    /// <summary>Still to be decided on.</summary>
    public IReadOnlyList<FieldConflict> Fields =>
        [.. _open.Select(open => new FieldConflict(open.Name, open.Label, open.Shown(_theirs), open.Shown(_mine)))];

    public void UseTheirs(string name)
    {
        _open.Find(open => open.Name == name)?.Copy(_theirs, _mine);
        KeepMine(name);
    }

    public void KeepMine(string name) => _open.RemoveAll(open => open.Name == name);
}
