using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Core.Texting;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Inspector;

/// <summary>An answer to be pasted elsewhere: as text, as Markdown for a ticket, as JSON.</summary>
/// <param name="link">Where the console says the same.</param>
internal sealed class InspectionDocument(InspectionAnswer answer, string link, IStringLocalizer<InspectorText> text, IStringLocalizer<EligibilityText> words)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",

        // It goes to a clipboard, and is escaped where it stands in the page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Json() => JsonSerializer.Serialize(answer, Readable);

    public string Text()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{answer.Sentence}\n{When}\n{answer.Verdict.ToText()}\n");
        foreach (var choice in answer.Ladder)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{Title(choice)}: {Chosen(choice)}{Set(choice)}");
        }

        return page.Append(CultureInfo.InvariantCulture, $"\n\n{link}\n").ToString();
    }

    public string Markdown()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"**{Escaped(answer.Sentence)}**\n\n{When}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- {text[nameof(InspectorText.User)]}: {Escaped(answer.Verdict.Name)} ({Escaped(answer.Verdict.Email)})\n");
        page.Append(CultureInfo.InvariantCulture, $"- {text[nameof(InspectorText.Number)]}: {Escaped(answer.PrimaryNumber ?? words[nameof(EligibilityText.NoValue)])}\n");
        page.Append(CultureInfo.InvariantCulture, $"- {text[nameof(InspectorText.Location)]}: {Escaped(answer.Verdict.Location ?? words[nameof(EligibilityText.NoValue)])}\n");
        page.Append(CultureInfo.InvariantCulture, $"- {text[nameof(InspectorText.State)]}: {words.Of(answer.Verdict.State)}\n");
        foreach (var choice in answer.Ladder)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {Title(choice)}: {Chosen(choice)}{Escaped(Set(choice))}\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\n| {text[nameof(InspectorText.Prerequisite)]} | {text[nameof(InspectorText.Result)]} | {text[nameof(InspectorText.Why)]} | {text[nameof(InspectorText.Fix)]} |\n|---|---|---|---|\n");
        foreach (var finding in answer.Verdict.Findings)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {finding.Title} | {words.Of(finding.Result)} | {Escaped(finding.Why)} | {Escaped(finding.HowToFix ?? "")} |\n");
        }

        return page.Append(CultureInfo.InvariantCulture, $"\n{link}\n").ToString();
    }

    private string When => answer.At is { } at ? text[nameof(InspectorText.DocumentThen), Written(at)] : text[nameof(InspectorText.DocumentNow)];

    private string Title(InspectionAnswer.Choice choice) => text[$"Choice_{choice.Level}"];

    private string Chosen(InspectionAnswer.Choice choice) =>
        choice is { Level: TextingLevel.User, Chosen: TextingChoice.Inherit } ? text[nameof(InspectorText.FollowsDefault)] : words.Of(choice.Chosen);

    private string Set(InspectionAnswer.Choice choice) => choice.Origin is { } origin
        ? $" ({text[$"Origin_{origin.Kind}", origin.By, Written(origin.At)]})"
        : "";

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    // A name may hold what Markdown takes for its own, or for a tag.
    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            escaped.Append(character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' ? "\\" : "").Append(character is '\r' or '\n' ? ' ' : character);
        }

        return escaped.ToString();
    }
}
