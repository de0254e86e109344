using BusinessTexting.Console.Components.Texting;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Short news at the edge of the screen, read out and gone again; never the only place an error is told.</summary>
public sealed class Toasts(ISnackbar snackbar, IStringLocalizer<TextingText> text)
{
    private const int SuccessMilliseconds = 6_000;
    private const int ErrorMilliseconds = 12_000;
    private const int FadeMilliseconds = 150;

    public void Success(string title, string? detail = null) => Show(Severity.Success, title, detail, SuccessMilliseconds);

    /// <param name="together">Who saved other fields at the same time, which are kept; null where nobody did.</param>
    /// <param name="detail">What saving came to.</param>
    public void Saved(string title, string? together, string? detail = null) => Success(
        title,
        together is null ? detail : $"{text[nameof(TextingText.SavedTogether), together]} {detail}".TrimEnd());

    public void Error(string title, string? detail = null) => Show(Severity.Error, title, detail, ErrorMilliseconds);

    private void Show(Severity severity, string title, string? detail, int milliseconds) => snackbar.Add(
        builder =>
        {
            builder.OpenElement(0, "strong");
            builder.AddContent(1, title);
            builder.CloseElement();
            if (detail is not null)
            {
                builder.OpenElement(2, "div");
                builder.AddContent(3, detail);
                builder.CloseElement();
            }
        },
        severity,
        toast =>
        {
            toast.VisibleStateDuration = milliseconds;
            toast.ShowTransitionDuration = FadeMilliseconds;
            toast.HideTransitionDuration = FadeMilliseconds;
            toast.ShowCloseIcon = true;
        });
}
