using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Controls;

/// <summary>A moment in the viewer's own time zone, with UTC on hover.</summary>
public sealed partial class LocalTime
{
    [CascadingParameter] public TimeZoneInfo? Zone { get; set; }
    [Parameter, EditorRequired] public DateTimeOffset Value { get; set; }

    /// <summary>A .NET date format; "d MMM yyyy, HH:mm" unless told.</summary>
    [Parameter] public string Format { get; set; } = "d MMM yyyy, HH:mm";

    private DateTimeOffset Utc => Value.ToUniversalTime();
    private string UtcText => Utc.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
    private bool KnowsZone => Zone is not null && !Zone.Equals(TimeZoneInfo.Utc);
    private string Text => KnowsZone
        ? TimeZoneInfo.ConvertTime(Value, Zone!).ToString(Format, CultureInfo.CurrentCulture)
        : Utc.ToString(Format, CultureInfo.CurrentCulture) + " UTC";
}
