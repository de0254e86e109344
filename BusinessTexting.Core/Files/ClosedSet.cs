namespace BusinessTexting.Core.Files;

/// <summary>The texts that stand for the values of a closed set in the files; read without regard to case.</summary>
public sealed class ClosedSet<TValue>
    where TValue : struct, Enum
{
    private readonly Dictionary<string, TValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<TValue, string> _texts = [];

    /// <param name="texts">The first text of a value is the one it is written with; an empty text is what a blank cell means.</param>
    public ClosedSet(params IReadOnlyList<(string Text, TValue Value)> texts)
    {
        foreach (var (text, value) in texts)
        {
            _values.Add(text, value);
            _texts.TryAdd(value, text);
        }

        Allowed = string.Join(", ", _texts.Values.Where(text => text.Length > 0));
    }

    /// <summary>The texts to choose from, for a person to read.</summary>
    public string Allowed { get; }

    public TValue? Find(string text) => _values.TryGetValue(text, out var value) ? value : null;

    public string TextOf(TValue value) => _texts[value];
}
