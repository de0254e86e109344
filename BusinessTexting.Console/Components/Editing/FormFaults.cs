
namespace BusinessTexting.Console.Components.Editing;

/// <summary>What is wrong with a form, by field. Nothing is said before saving was refused once; from then on each change is judged at once.</summary>
/// <param name="judge">What is wrong, by field; each is a sentence. Null where only the operation judges.</param>
public sealed class FormFaults<TForm>(Func<TForm, IReadOnlyDictionary<string, string[]>>? judge)
{
    private readonly Dictionary<string, string[]> _byField = new(StringComparer.Ordinal);
    private bool _isRefused;

    /// <summary>How many fields have faults.</summary>
    public int Count => _byField.Count;

    /// <summary>How often saving was refused; the page moves the focus when it grows.</summary>
    public int Refusals { get; private set; }

    /// <summary>What is wrong with one field, in one text; null when nothing is.</summary>
    public string? Of(string field) => _byField.TryGetValue(field, out var sentences) ? string.Join(' ', sentences) : null;

    /// <summary>In the order of the fields.</summary>
    public IReadOnlyList<FieldFault> List(IEnumerable<EditedField<TForm>> fields) =>
        [.. fields.Where(field => _byField.ContainsKey(field.Name)).Select(field => new FieldFault(EditedFields.IdOf(field.Name), field.Label, Of(field.Name)!))];

    /// <summary>Judges before anything is sent.</summary>
    /// <returns>Whether the form may be sent.</returns>
    public bool Allow(TForm form)
    {
        if (judge?.Invoke(form) is not { Count: > 0 } problems)
        {
            return true;
        }

        Refuse(problems);
        return false;
    }

    /// <param name="problems">By field; each is a sentence.</param>
    public void Refuse(IEnumerable<KeyValuePair<string, string[]>> problems)
    {
        (_isRefused, Refusals) = (true, Refusals + 1);
        _byField.Clear();
        foreach (var (field, sentences) in problems)
        {
            _byField[field] = sentences;
        }
    }

    /// <summary>A field has a new value: its old fault goes.</summary>
    public void Changed(string field, TForm form)
    {
        _byField.Remove(field);
        if (_isRefused && judge?.Invoke(form).TryGetValue(field, out var faults) is true)
        {
            _byField[field] = faults;
        }
    }

    public void Forget(string field) => _byField.Remove(field);

    public void Clear()
    {
        _isRefused = false;
        _byField.Clear();
    }
}
