using AngleSharp.Dom;
using Bunit;
using MudBlazor;

namespace BusinessTexting.Tests.Support;

/// <summary>The dialogs and toasts of the console, beside the page under test.</summary>
public sealed class DialogHost(BunitContext context)
{
    private readonly IRenderedComponent<MudDialogProvider> _host = context.Render<MudDialogProvider>();
    private readonly IRenderedComponent<MudSnackbarProvider> _toasts = context.Render<MudSnackbarProvider>();

    /// <summary>The words of the one dialog that is open.</summary>
    public string Words => Opened().Words();

    public int OpenCount => _host.FindAll("[role=dialog]").Count;

    /// <summary>The words of the button that the focus begins on.</summary>
    public string FirstButton => Opened().QuerySelector("[data-bt-first]")!.Words();

    /// <summary>Waits for a toast with these words: it may come after the page has changed.</summary>
    public void SeesToast(string words) => _toasts.WaitForAssertion(
        () => Assert.Contains(_toasts.FindAll(".mud-snackbar"), toast => toast.Words().Contains(words, StringComparison.Ordinal)));

    public void Press(string button)
    {
        Opened();
        _host.FindAll("[role=dialog] button").Single(element => element.Words() == button).Click();
    }

    /// <summary>Types into the field with this label.</summary>
    public void Enter(string label, string value)
    {
        Opened();
        var field = _host.FindAll("[role=dialog] label").Single(element => element.Words().StartsWith(label, StringComparison.Ordinal)).GetAttribute("for");
        _host.Find($"[id='{field}']").Input(value);
    }

    /// <summary>Sends the dialog's form, as Enter does.</summary>
    public void Submit() => _host.Find("[role=dialog] form").Submit();

    /// <summary>Waits for these words in the dialog. It does not wait for a dialog within: that would keep one from opening.</summary>
    public void Sees(string words) => _host.WaitForAssertion(() => Assert.Contains(words, _host.Find("[role=dialog]").Words(), StringComparison.Ordinal));

    private IElement Opened()
    {
        _host.WaitForState(() => OpenCount > 0);
        return _host.Find("[role=dialog]");
    }
}
