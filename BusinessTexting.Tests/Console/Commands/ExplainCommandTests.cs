using System.Text.Json.Nodes;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

public class ExplainCommandTests
{
    [Fact]
    public async Task Every_finding_is_told_with_evidence_how_to_fix_it_and_who_can()
    {
        using var line = new CommandLine();
        line.Folder.UserRows = ["maya@northwind.example,Maya,Chen,,Austin,TRUE,On"];
        await line.RunAsync("import", line.Folder.Path);

        var answer = await line.RunAsync("explain", "MAYA@northwind.example");

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith(
            "Maya Chen <maya@northwind.example>, Austin\nBusiness texting: Blocked; configured On, decided by User\nBlocked by: primary-number\n",
            answer.Output, StringComparison.Ordinal);
        Assert.Equal(12, answer.Output.Split('\n').Count(text => text.StartsWith('[')));
        Assert.Matches(@"\[not met\] primary-number: .+\n    .+\n    Evidence: .+\n    How to fix: .+\n    Who can: .+\n", answer.Output);
    }

    [Fact]
    public async Task Nobody_of_that_email_ends_with_3()
    {
        using var line = await CommandLine.OpenImportedAsync();

        var answer = await line.RunAsync("explain", "nobody@northwind.example", "--json");

        Assert.Equal((3, ""), (answer.ExitCode, answer.Output));
        Assert.Contains("nobody@northwind.example", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shape_of_the_json_is_a_contract()
    {
        using var line = await CommandLine.OpenImportedAsync();

        var explanation = JsonNode.Parse((await line.RunAsync("explain", "lee@northwind.example", "--json")).Output)!.AsObject();

        Assert.Equal(["email", "name", "location", "state", "configured", "decidedBy", "blockedBy", "findings"], explanation.Select(property => property.Key));
        Assert.Equal(
            """{"email":"lee@northwind.example","name":"Lee Park","location":"Austin","state":"On","configured":"On","decidedBy":"User","blockedBy":[]}""",
            new JsonObject(explanation.SkipLast(1).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()))).ToJsonString());
        var findings = explanation["findings"]!.AsArray();
        Assert.Equal(12, findings.Count);
        Assert.Equal(
            ["rule", "title", "level", "result", "blocks", "isAdvisory", "why", "evidence", "howToFix", "whoCan"],
            findings[11]!.AsObject().Select(property => property.Key));
        Assert.Equal(("app-version", "User", "Unknown", false), (Text(findings[11], "rule"), Text(findings[11], "level"), Text(findings[11], "result"), findings[11]!["blocks"]!.GetValue<bool>()));
        Assert.Equal(["kind", "label", "value", "shown"], findings[0]!["evidence"]![0]!.AsObject().Select(property => property.Key));
    }

    private static string? Text(JsonNode? node, string property) => node![property]!.GetValue<string>();
}
