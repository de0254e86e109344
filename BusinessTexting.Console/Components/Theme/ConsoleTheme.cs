using MudBlazor;

namespace BusinessTexting.Console.Components.Theme;

/// <summary>The look in the component library's terms. Values: Momentum design tokens; opaque ones where text stands, so that its contrast can be
/// checked.</summary>
internal static class ConsoleTheme
{
    private const string Height = "1.25rem";
    private const string Size = "0.875rem";
    private const string Regular = "400";
    private const string Medium = "500";
    private const string Bold = "700";
    private const string AsWritten = "none";

    private static readonly string[] Family = ["Inter", "Arial", "Helvetica Neue", "Helvetica", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1170cf",
            PrimaryContrastText = "#ffffff",
            Secondary = "#0353a8",
            SecondaryContrastText = "#ffffff",
            Tertiary = "#185e46",
            Dark = "#0d0d0d",
            DarkContrastText = "#ffffff",
            Success = "#185e46",
            Warning = "#7d4705",
            Error = "#ab0a15",
            Info = "#0353a8",
            TextPrimary = "#0d0d0d",
            TextSecondary = "#4c4c4c",
            TextDisabled = "#00000066",
            ActionDefault = "#0d0d0d",
            ActionDisabled = "#00000066",
            ActionDisabledBackground = "#00000012",
            Background = "#f7f7f7",
            BackgroundGray = "#ededed",
            Surface = "#ffffff",
            DrawerBackground = "#ffffff",
            DrawerText = "#0d0d0d",
            DrawerIcon = "#0d0d0d",
            AppbarBackground = "#ffffff",
            AppbarText = "#0d0d0d",
            LinesInputs = "#7f7f7f",
            LinesDefault = "#00000033",
            TableLines = "#00000026",
            TableHover = "#00000012",
            Divider = "#00000026",
            DividerLight = "#00000026",
            OverlayDark = "#00000066",
            HoverOpacity = 0.07,
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#64b4fa",
            PrimaryContrastText = "#000000",
            Secondary = "#64b4fa",
            SecondaryContrastText = "#000000",
            Tertiary = "#3cc29a",
            TertiaryContrastText = "#000000",
            Dark = "#f2f2f2",
            DarkContrastText = "#000000",
            Success = "#3cc29a",
            SuccessContrastText = "#000000",
            Warning = "#f2990a",
            WarningContrastText = "#000000",
            Error = "#fc8b98",
            ErrorContrastText = "#000000",
            Info = "#64b4fa",
            InfoContrastText = "#000000",
            TextPrimary = "#f2f2f2",
            TextSecondary = "#bbbbbb",
            TextDisabled = "#ffffff66",
            ActionDefault = "#f2f2f2",
            ActionDisabled = "#ffffff66",
            ActionDisabledBackground = "#ffffff1f",
            Background = "#000000",
            BackgroundGray = "#262626",
            Surface = "#1a1a1a",
            DrawerBackground = "#1a1a1a",
            DrawerText = "#f2f2f2",
            DrawerIcon = "#f2f2f2",
            AppbarBackground = "#1a1a1a",
            AppbarText = "#f2f2f2",
            LinesInputs = "#8d8d8d",
            LinesDefault = "#ffffff33",
            TableLines = "#ffffff26",
            TableHover = "#ffffff1f",
            Divider = "#ffffff26",
            DividerLight = "#ffffff26",
            OverlayDark = "#00000099",
            HoverOpacity = 0.12,
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "240px", AppbarHeight = "64px" },
        Typography = new Typography
        {
            Default = Text(new DefaultTypography()),
            Body1 = Text(new Body1Typography()),
            Body2 = Text(new Body2Typography()),
            Button = Text(new ButtonTypography(), weight: Medium),
            H1 = Text(new H1Typography(), "2.5rem", "3.25rem", Bold),
            H2 = Text(new H2Typography(), "2rem", "2.5rem", Bold),
            H3 = Text(new H3Typography(), "2rem", "2.5rem", Bold),
            H4 = Text(new H4Typography(), "1.5rem", "2rem", Bold),
            H5 = Text(new H5Typography(), "1.5rem", "2rem", Bold),
            H6 = Text(new H6Typography(), "1rem", "1.5rem", Bold),
            Subtitle1 = Text(new Subtitle1Typography(), "1rem", "1.5rem"),
            Subtitle2 = Text(new Subtitle2Typography(), weight: Medium),
            Caption = Text(new CaptionTypography(), "0.75rem", "1rem"),
            Overline = Text(new OverlineTypography(), "0.75rem", "1rem"),
        },
    };

    private static T Text<T>(T text, string size = Size, string height = Height, string weight = Regular)
        where T : BaseTypography
    {
        (text.FontFamily, text.FontSize, text.LineHeight, text.FontWeight) = (Family, size, height, weight);
        (text.LetterSpacing, text.TextTransform) = ("normal", AsWritten);
        return text;
    }
}
