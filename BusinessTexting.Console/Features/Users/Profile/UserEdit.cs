using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Texting;
using FluentValidation;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>A user form while it is being edited: what was loaded, what stands there now, what is wrong with it, and who else saved meanwhile.</summary>
public sealed class UserEdit(UserForm loaded, IReadOnlyList<EditedField<UserForm>> fields)
{
    private readonly Dictionary<string, string[]> _faults = new(StringComparer.Ordinal);
    private UserForm _loaded = loaded;
    private bool _tried;

    public UserForm Form { get; private set; } = loaded with { };

    public bool IsDirty => Form != _loaded;

    public IReadOnlyDictionary<string, string[]> Faults => _faults;

    /// <summary>Null while nobody else saved, and once every field is decided on.</summary>
    public EditConflict<UserForm>? Conflict { get; private set; }

    public IReadOnlyList<FieldFault> FaultList() =>
    [
        .. fields.Where(field => _faults.ContainsKey(field.Name))
            .Select(field => new FieldFault(UserFormFields.IdOf(field.Name), field.Label, string.Join(' ', _faults[field.Name]))),
    ];

    public void Cancel()
    {
        (Form, Conflict, _tried) = (_loaded with { }, null, false);
        _faults.Clear();
    }

    /// <summary>Saving was refused: from now on each change is judged at once.</summary>
    public void Refuse(IReadOnlyDictionary<string, string[]> problems)
    {
        _tried = true;
        _faults.Clear();
        foreach (var (field, texts) in problems)
        {
            _faults[field] = texts;
        }
    }

    /// <summary>A field has a new value; its old fault goes, and may be replaced.</summary>
    public void Changed(string field, IValidator<UserForm> validator)
    {
        _faults.Remove(field);
        if (_tried && validator.Validate(Form).ToDictionary().TryGetValue(field, out var faults))
        {
            _faults[field] = faults;
        }
    }

    /// <summary>Someone else saved: their values come in where nothing was edited here, and what was edited stays, to be decided on.</summary>
    public void Merge(UserForm theirs, string by, DateTimeOffset at)
    {
        Conflict = new EditConflict<UserForm>(by, at, fields, _loaded, Form, theirs);
        Form.Rebase(theirs);
        _loaded = theirs;
    }

    public void UseTheirs(string field)
    {
        Conflict?.UseTheirs(field);
        _faults.Remove(field);
        EndWhenDecided();
    }

    public void KeepMine(string field)
    {
        Conflict?.KeepMine(field);
        EndWhenDecided();
    }

    private void EndWhenDecided() => Conflict = Conflict?.Fields is [] ? null : Conflict;
}
