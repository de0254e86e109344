namespace BusinessTexting.Console.Features.ApiReference;

/// <summary>The API as its page shows it.</summary>
/// <param name="Shapes">The bodies that operations take and answer.</param>
public sealed record ApiReferenceView(IReadOnlyList<ApiReferenceView.Group> Groups, IReadOnlyList<ApiReferenceView.Shape> Shapes)
{
    public sealed record Group(string Name, IReadOnlyList<Operation> Operations);

    /// <param name="Id">The operation's name, and its place on the page.</param>
    /// <param name="Body">What it takes; null without a body.</param>
    /// <param name="Curl">A request that works, for a shell.</param>
    public sealed record Operation(
        string Id, string Method, string Path, string Summary, IReadOnlyList<Field> Parameters, Content? Body, IReadOnlyList<Answer> Answers, string Curl);

    /// <param name="Description">What there is to say of it; empty for nothing.</param>
    public sealed record Content(Kind Kind, string Description);

    /// <param name="Body">Null for an answer without one.</param>
    /// <param name="Codes">Of the problem in it; empty where it is none.</param>
    /// <param name="Example">As it stands on the wire; null without one.</param>
    public sealed record Answer(string Status, Kind? Body, IReadOnlyList<string> Codes, string? Example);

    /// <param name="Id">Its place on the page.</param>
    public sealed record Shape(string Id, string Name, IReadOnlyList<Field> Fields);

    public sealed record Field(string Name, Kind Kind, bool IsRequired, string Description);

    /// <summary>What kind of value it is, in a few words.</summary>
    /// <param name="Href">Where the shape is described; null for a plain value.</param>
    public sealed record Kind(string Words, string? Href);
}
