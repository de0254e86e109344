namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>The API as its page shows it.</summary>
/// <param name="Shapes">The bodies that operations take and answer.</param>
public sealed record ApiReferenceView(IReadOnlyList<ApiReferenceView.Group> Groups, IReadOnlyList<ApiReferenceView.Shape> Shapes)
{
    public sealed record Group(string Name, IReadOnlyList<Operation> Operations);

    /// <param name="Id">The operation's name, and its place on the page.</param>
    /// <param name="Body">What it takes; null without a body.</param>
    public sealed record Operation(
        string Id, string Method, string Path, string Summary, IReadOnlyList<Field> Parameters, Kind? Body, IReadOnlyList<Answer> Answers);

    public sealed record Answer(string Status, string Description, Kind? Body);

    /// <param name="Id">Its place on the page.</param>
    public sealed record Shape(string Id, string Name, IReadOnlyList<Field> Fields);

    public sealed record Field(string Name, Kind Kind, bool IsRequired, string Description);

    /// <summary>What kind of value it is, in a few words.</summary>
    /// <param name="Href">Where the shape is described; null for a plain value.</param>
    public sealed record Kind(string Words, string? Href);
}
