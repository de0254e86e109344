using System.Text.Json;
using BusinessTexting.Core.Directory;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Components.Writing;

/// <summary>That a field was stored otherwise than it was written, or is doubtful.</summary>
/// <param name="Field">As the API names it.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">For a person to read.</param>
public sealed record FieldNotice(string Field, WritingNoticeCode Code, string Detail)
{
    /// <summary>Null when there is nothing to tell.</summary>
    public static IReadOnlyList<FieldNotice>? InOrder(IStringLocalizer<WritingText> text, IEnumerable<(string Field, IReadOnlyList<WritingNotice> Notices)> fields)
    {
        var all = fields.SelectMany(field => field.Notices.Select(
            notice => new FieldNotice(JsonNamingPolicy.CamelCase.ConvertName(field.Field), notice.Code, text.Sentence(notice)))).ToList();
        return all is [] ? null : all;
    }
}
