using BusinessTexting.Console.Components.Texting;
using Microsoft.Extensions.Localization;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Short news at the edge of the screen, read out and gone again; never the only place an error is told.</summary>
public sealed class Toasts(NotificationService notifications, IStringLocalizer<TextingText> text)
{
    private const double SuccessMilliseconds = 6_000;
    private const double ErrorMilliseconds = 12_000;

    public void Success(string title, string? detail = null) => Show(NotificationSeverity.Success, title, detail, SuccessMilliseconds);

    /// <param name="together">Who saved other fields at the same time, which are kept; null where nobody did.</param>
    /// <param name="detail">What saving came to.</param>
    public void Saved(string title, string? together, string? detail = null) => Success(
        title,
        together is null ? detail : $"{text[nameof(TextingText.SavedTogether), together]} {detail}".TrimEnd());

    public void Error(string title, string? detail = null) => Show(NotificationSeverity.Error, title, detail, ErrorMilliseconds);

    // As fragments, because the library takes plain strings for markup.
    private void Show(NotificationSeverity severity, string title, string? detail, double milliseconds) => notifications.Notify(new NotificationMessage
    {
        Severity = severity,
        SummaryContent = _ => builder => builder.AddContent(0, title),
        DetailContent = _ => builder => builder.AddContent(0, detail),
        Duration = milliseconds,
        CloseAriaLabel = ControlsText.Dismiss,
    });
}
