using BusinessTexting.Console.Components.Controls;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

public static class Confirmation
{
    /// <summary>The longest reason that fits on the record.</summary>
    public const int ReasonLength = 500;

    /// <summary>As <see cref="ConfirmAsync(DialogService, string, RenderFragment, string, ButtonVariant, string?)"/>, for what is put on the
    /// record: it may be given a reason.</summary>
    /// <returns>The reason, which may be empty; null when the person did not confirm.</returns>
    public static async Task<string?> ConfirmWithReasonAsync(
        this DialogService dialogs, string title, RenderFragment body, string confirmText, ButtonVariant confirmVariant = ButtonVariant.Primary) =>
        await OpenAsync(dialogs, title, body, confirmText, confirmVariant, cancelText: null, asksReason: true) as string;

    /// <summary>True when the person confirmed; false when they cancelled, closed it or pressed Escape.</summary>
    public static async Task<bool> ConfirmAsync(
        this DialogService dialogs,
        string title,
        RenderFragment body,
        string confirmText,
        ButtonVariant confirmVariant = ButtonVariant.Primary,
        string? cancelText = null) =>
        await OpenAsync(dialogs, title, body, confirmText, confirmVariant, cancelText, asksReason: false) is true;

    private static async Task<object?> OpenAsync(
        DialogService dialogs, string title, RenderFragment body, string confirmText, ButtonVariant confirmVariant, string? cancelText, bool asksReason)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ConfirmDialog.Body)] = body,
            [nameof(ConfirmDialog.ConfirmText)] = confirmText,
            [nameof(ConfirmDialog.ConfirmVariant)] = confirmVariant,
            [nameof(ConfirmDialog.CancelText)] = cancelText,
            [nameof(ConfirmDialog.AsksReason)] = asksReason,
        };

        return await dialogs.OpenAsync<ConfirmDialog>(title, parameters, Options(title));
    }

    public static Task<bool> ConfirmAsync(
        this DialogService dialogs,
        string title,
        string body,
        string confirmText,
        ButtonVariant confirmVariant = ButtonVariant.Primary,
        string? cancelText = null) =>
        dialogs.ConfirmAsync(title, builder => builder.AddContent(0, body), confirmText, confirmVariant, cancelText);

    /// <summary>Options for a dialog of our look. The title is written as text: the library alone would take it for markup.</summary>
    public static DialogOptions Options(string title, string width = "432px") => new()
    {
        Width = width,
        TitleContent = _ => builder =>
        {
            builder.OpenElement(0, "h2");
            builder.AddAttribute(1, "class", "bt-dialog-title");
            builder.AddContent(2, title);
            builder.CloseElement();
        },
        AutoFocusFirstElement = false,
        CloseDialogOnEsc = true,
        CloseAriaLabel = ControlsText.Close,
    };
}
