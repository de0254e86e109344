namespace BusinessTexting.Console.Components.Controls;

internal static class StatusVariants
{
    extension(StatusVariant variant)
    {
        public string Css => variant switch
        {
            StatusVariant.Success => "success",
            StatusVariant.Warning => "warning",
            StatusVariant.Error => "error",
            StatusVariant.Info => "info",
            _ => "default",
        };

        public string? Icon => variant switch
        {
            StatusVariant.Success => "check-badge",
            StatusVariant.Warning => "warning-badge",
            StatusVariant.Error => "error-badge",
            StatusVariant.Info => "info-badge",
            _ => null,
        };

        /// <summary>The icon in one word, for those who do not see it.</summary>
        public string? Word => variant switch
        {
            StatusVariant.Success => ControlsText.Success,
            StatusVariant.Warning => ControlsText.Warning,
            StatusVariant.Error => ControlsText.Error,
            StatusVariant.Info => ControlsText.Information,
            _ => null,
        };
    }
}
