using BusinessTexting.Console.Components.Controls;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace BusinessTexting.Console.Components.Dialogs;

public static class Confirmation
{
    /// <summary>True when the person confirmed; false when they cancelled, closed it or pressed Escape.</summary>
    public static async Task<bool> ConfirmAsync(
        this DialogService dialogs,
        string title,
        RenderFragment body,
        string confirmText,
        ButtonVariant confirmVariant = ButtonVariant.Primary,
        string? cancelText = null)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ConfirmDialog.Body)] = body,
            [nameof(ConfirmDialog.ConfirmText)] = confirmText,
            [nameof(ConfirmDialog.ConfirmVariant)] = confirmVariant,
            [nameof(ConfirmDialog.CancelText)] = cancelText,
        };

        return await dialogs.OpenAsync<ConfirmDialog>(title, parameters, Options(title)) is true;
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
