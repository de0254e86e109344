using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>Where something is searched for: in the header, above a list, at the inspector. What somebody types is never rewritten: what the box itself
/// has asked for may come back later than the next key, and is then no news; and what was typed since the last question stays, whatever the page shows
/// meanwhile. Only what is asked for elsewhere (a link, Back) changes its words.</summary>
public sealed partial class SearchBox : IDisposable
{
    /// <summary>How long the typing has to rest before a box that asks by itself does.</summary>
    public static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);

    // Asked for, and not yet come back as the value.
    private readonly Queue<string> _asked = new();
    private readonly CancellationTokenSource _left = new();
    private string _text = "";
    private string _given = "";
    private bool _typedSince;
    private int _changes;

    [Parameter, EditorRequired] public required string Id { get; set; }

    /// <summary>What is searched, for whoever cannot see the box.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>What the page searches for now.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Gets the words without white space around them, when Enter is pressed and, with <see cref="AsTyped"/>, when the typing rests.</summary>
    [Parameter, EditorRequired] public EventCallback<string> OnSearch { get; set; }

    [Parameter] public bool AsTyped { get; set; }

    /// <summary>Whether "/" leads here.</summary>
    [Parameter] public bool HasKey { get; set; }

    [Parameter] public string? Placeholder { get; set; }
    [Parameter] public string? Help { get; set; }

    /// <summary>In UTF-16 units. The browser takes no more.</summary>
    [Parameter] public int MaxLength { get; set; } = 1_000;

    /// <summary>Beside the box: the button that asks.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Inject] public required TimeProvider Clock { get; init; }

    // No address can hold it.
    private string? Fault => TextFaultWords.Of(_text);

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    protected override void OnParametersSet()
    {
        var value = Value ?? "";
        if (value == _given)
        {
            return;
        }

        _given = value;
        if (!IsAnswer(value) && !_typedSince)
        {
            _text = value;
        }
    }

    // Answers may be passed over, but none comes before an earlier one.
    private bool IsAnswer(string value)
    {
        if (!_asked.Contains(value))
        {
            return false;
        }

        while (_asked.Dequeue() != value)
        {
            // An answer that was overtaken.
        }

        return true;
    }

    private async Task TypeAsync(string? text)
    {
        (_text, _typedSince) = (text ?? "", true);
        if (!AsTyped)
        {
            return;
        }

        var change = ++_changes;
        try
        {
            await Task.Delay(TypingPause, Clock, _left.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (change == _changes)
        {
            await AskAsync();
        }
    }

    private Task AskAsync()
    {
        var words = _text.Trim();
        if (Fault is not null || (AsTyped && words == _given && _asked.Count == 0))
        {
            return Task.CompletedTask;
        }

        _typedSince = false;
        if (words != _given && !_asked.Contains(words))
        {
            _asked.Enqueue(words);
        }

        return OnSearch.InvokeAsync(words);
    }
}
