using BusinessTexting.Console.Components.Controls;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Components.Texting;
using BusinessTexting.Core.Directory;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users.Profile;

/// <summary>A user form while it is being edited: what was loaded, what stands there now, and what is wrong with it.</summary>
public sealed class UserEdit(UserForm loaded)
{
    private readonly Dictionary<string, string[]> _faults = new(StringComparer.Ordinal);
    private bool _tried;

    public UserForm Form { get; private set; } = loaded with { };

    /// <summary>What is stored, as far as this page knows.</summary>
    public UserForm Loaded { get; private set; } = loaded;

    public bool IsDirty => Form != Loaded;

    public IReadOnlyDictionary<string, string[]> Faults => _faults;

    public void Cancel()
    {
        Form = Loaded with { };
        _faults.Clear();
        _tried = false;
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

    /// <summary>Someone else saved: their values come in where nothing was edited here, and what was edited stays.</summary>
    public void Merge(UserForm theirs)
    {
        var merged = theirs with { };
        foreach (var field in UserFormField.All.Where(field => !field.IsSame(Form, Loaded)))
        {
            field.Copy(Form, merged);
        }

        Form = merged;
        Loaded = theirs;
    }

    public void UseTheirs(string name)
    {
        UserFormField.All.Single(field => field.Name == name).Copy(Loaded, Form);
        _faults.Remove(name);
    }

    /// <summary>Every field that differs from what is stored.</summary>
    public IReadOnlyList<FieldConflict> Differences(IStringLocalizer<UsersText> text, IStringLocalizer<EligibilityText> words, IReadOnlyList<Location> locations) =>
    [
        .. UserFormField.All.Where(field => !field.IsSame(Form, Loaded)).Select(field => new FieldConflict(
            field.Name, text[field.Label], OrNone(field.Shown(Loaded, words, locations)), OrNone(field.Shown(Form, words, locations)))),
    ];

    public IReadOnlyList<FieldFault> FaultList(IStringLocalizer<UsersText> text) =>
    [
        .. UserFormField.All.Where(field => _faults.ContainsKey(field.Name))
            .Select(field => new FieldFault(field.Id, text[field.Label], string.Join(' ', _faults[field.Name]))),
    ];

    private static string OrNone(string shown) => shown is "" ? "–" : shown;
}
