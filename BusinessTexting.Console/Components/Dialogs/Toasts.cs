using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

/// <summary>Short news at the edge of the screen, read out and gone again; never the only place an error is told.</summary>
public sealed class Toasts(NotificationService notifications)
{
    private const double SuccessMilliseconds = 6_000;
    private const double ErrorMilliseconds = 12_000;

    public void Success(string title, string? detail = null) => Show(NotificationSeverity.Success, title, detail, SuccessMilliseconds);

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
