using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BusinessTexting.Console.Components.Dialogs;

public static class Confirmation
{
    /// <summary>The longest reason that fits on the record.</summary>
    public const int ReasonLength = 500;

    /// <summary>Options for a dialog of our look. The focus goes to what <c>data-bt-first</c> marks, see shell.js.</summary>
    public static DialogOptions Options { get; } = new()
    {
        MaxWidth = MaxWidth.ExtraSmall,
        FullWidth = true,
        CloseButton = true,
        CloseOnEscapeKey = true,
        BackdropClick = false,
        DefaultFocus = DefaultFocus.None,
    };

    /// <summary>As <see cref="ConfirmAsync(IDialogService, string, RenderFragment, string, Color, string?)"/>, for what is put on the
    /// record: it may be given a reason.</summary>
    /// <param name="cancelFirst">Also where nothing is lost, the focus begins on the way back: so many people are touched.</param>
    /// <returns>The reason, which may be empty; null when the person did not confirm.</returns>
    public static Task<string?> ConfirmWithReasonAsync(
        this IDialogService dialogs,
        string title,
        RenderFragment body,
        string confirmText,
        Color confirmColor = Color.Dark,
        bool cancelFirst = false) =>
        OpenAsync(dialogs, title, body, confirmText, confirmColor, cancelText: null, asksReason: true, cancelFirst);

    /// <summary>True when the person confirmed; false when they cancelled, closed it or pressed Escape.</summary>
    public static async Task<bool> ConfirmAsync(
        this IDialogService dialogs,
        string title,
        RenderFragment body,
        string confirmText,
        Color confirmColor = Color.Dark,
        string? cancelText = null) =>
        await OpenAsync(dialogs, title, body, confirmText, confirmColor, cancelText, asksReason: false) is not null;

    public static Task<bool> ConfirmAsync(
        this IDialogService dialogs,
        string title,
        string body,
        string confirmText,
        Color confirmColor = Color.Dark,
        string? cancelText = null) =>
        dialogs.ConfirmAsync(title, builder => builder.AddContent(0, body), confirmText, confirmColor, cancelText);

    private static async Task<string?> OpenAsync(
        IDialogService dialogs,
        string title,
        RenderFragment body,
        string confirmText,
        Color confirmColor,
        string? cancelText,
        bool asksReason,
        bool cancelFirst = false)
    {
        var opened = await dialogs.ShowAsync<ConfirmDialog>(
            title,
            new DialogParameters<ConfirmDialog>
            {
                { dialog => dialog.Body, body },
                { dialog => dialog.ConfirmText, confirmText },
                { dialog => dialog.ConfirmColor, confirmColor },
                { dialog => dialog.CancelText, cancelText },
                { dialog => dialog.AsksReason, asksReason },

                // What cannot be taken back is never one Enter away.
                { dialog => dialog.CancelFirst, cancelFirst || confirmColor is Color.Error },
            },
            Options);

        return await opened.GetReturnValueAsync<string>();
    }
}
