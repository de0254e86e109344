using System.Text.Json.Nodes;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Commands;

public class ImportCommandTests
{
    private const string Report =
        """
        {
          "outcome": "Applied",
          "options": { "skipBadRows": true, "removeAbsent": false, "confirmRemovals": null },
          "organization": { "added": 1, "changed": 0, "unchanged": 0, "removed": 0, "bad": 0, "hasChanges": true },
          "locations": { "added": 1, "changed": 0, "unchanged": 0, "removed": 0, "bad": 0, "hasChanges": true },
          "users": { "added": 1, "changed": 0, "unchanged": 0, "removed": 0, "bad": 1, "hasChanges": true },
          "added": {
            "first": [
              {
                "resource": "Organization", "name": "Northwind Dental Group", "line": null,
                "fields": [
                  { "field": "businessTextingAddOn", "before": "", "after": "true" },
                  { "field": "callingPlanCountries", "before": "", "after": "US, CA" },
                  { "field": "customerType", "before": "", "after": "Enterprise" },
                  { "field": "dataRegion", "before": "", "after": "Supported" },
                  { "field": "name", "before": "", "after": "Northwind Dental Group" },
                  { "field": "textingDefault", "before": "", "after": "Off" }
                ]
              },
              {
                "resource": "Location", "name": "Austin", "line": 2,
                "fields": [
                  { "field": "country", "before": "", "after": "US" },
                  { "field": "name", "before": "", "after": "Austin" },
                  { "field": "pstnConnection", "before": "", "after": "None" },
                  { "field": "textingDefault", "before": "", "after": "Inherit" }
                ]
              },
              {
                "resource": "User", "name": "maya@northwind.example", "line": 2,
                "fields": [
                  { "field": "businessTexting", "before": "", "after": "Default" },
                  { "field": "email", "before": "", "after": "maya@northwind.example" },
                  { "field": "license", "before": "", "after": "Unknown" },
                  { "field": "numberSource", "before": "", "after": "Unspecified" },
                  { "field": "numberTexting", "before": "", "after": "Unknown" },
                  { "field": "primaryNumber", "before": "", "after": "+15125550142" },
                  { "field": "status", "before": "", "after": "Active" }
                ]
              }
            ],
            "total": 3, "isComplete": true
          },
          "changed": { "first": [], "total": 0, "isComplete": true },
          "removed": { "first": [], "total": 0, "isComplete": true },
          "losses": { "users": 0, "usersRemoved": 0, "numbersCleared": 0, "choicesCleared": 0, "locationsCleared": 0, "toConfirm": 0 },
          "problems": [
            {
              "file": "users.csv", "line": 3, "column": "Phone Number", "value": "12", "code": "NotANumber",
              "message": "“12” is not a telephone number. Write it like +15125550142, or leave the cell blank."
            }
          ],
          "notices": [
            {
              "file": "users.csv", "line": 2, "column": "Phone Number", "value": "5125550142", "code": "CountryCodeAssumed",
              "message": "“5125550142” has no country code and was read as +1 512-555-0142."
            },
            {
              "file": "users.csv", "line": 1, "column": "Floor", "value": "", "code": "ColumnIgnored",
              "message": "The column “Floor” is not used."
            }
          ]
        }
        """;

    [Fact]
    public async Task A_good_folder_goes_in_and_the_report_says_what_did()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("import", line.Folder.Path);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("Imported.\nOrganization: 1 added,", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Users: 2 added, 0 changed, 0 unchanged, 0 removed, 0 bad\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_on_standard_output_and_end_with_1()
    {
        using var line = new CommandLine();
        line.Folder.UserRows = ["maya@northwind.example,Maya,Chen,1.5551E+10,Austin,TRUE,"];

        var answer = await line.RunAsync("import", line.Folder.Path);

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("users.csv, line 2, Phone Number \"1.5551E+10\": ", answer.Output, StringComparison.Ordinal);
        Assert.Empty(await line.EntriesAsync());
    }

    [Fact]
    public async Task Good_rows_go_in_when_bad_ones_are_to_be_skipped()
    {
        using var line = new CommandLine();
        line.Folder.UserRows = ["maya@northwind.example,Maya,Chen,12,Austin,TRUE,", "lee@northwind.example,Lee,Park,,Austin,TRUE,"];

        var answer = await line.RunAsync("import", line.Folder.Path, "--skip-bad-rows");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Users: 1 added, 0 changed, 0 unchanged, 0 removed, 1 bad", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\nProblems: 1\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_creates_no_database()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("import", line.Folder.Path, "--dry-run");

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Users: 2 added", answer.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(line.Database));
    }

    [Fact]
    public async Task A_dry_run_tells_changes_field_by_field_and_removals_by_name()
    {
        using var line = await CommandLine.OpenImportedAsync();
        line.Folder.UserRows = ["maya@northwind.example,Mia,Chen,+15125550142,Austin,TRUE,Default"];

        var answer = await line.RunAsync("import", line.Folder.Path, "--dry-run", "--remove-absent");

        Assert.Contains("\nChanged: 1\n  maya@northwind.example: firstName \"Maya\" -> \"Mia\"\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\nRemoved: 1\n  lee@northwind.example", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_lacks_all_three_files()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("import", line.Folder.At("nowhere"));

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("\nProblems: 3\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_may_be_named_one_by_one_and_called_anything()
    {
        using var line = new CommandLine();
        File.Move(line.Folder.At("users.csv"), line.Folder.At("exported.txt"));

        var answer = await line.RunAsync("import", line.Folder.At("exported.txt"), line.Folder.At("organization.json"), line.Folder.At("locations.csv"));

        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("Users: 2 added", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_a_folder_is_meant_says_which_files_are_missing()
    {
        using var line = new CommandLine();

        var answer = await line.RunAsync("import", Path.Combine(CaseFolder.Of("40-file-names/hub"), "exported_users.csv"));

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("organization.json is missing.", answer.Output, StringComparison.Ordinal);
        Assert.Contains("locations.csv is missing.", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("users.csv is missing.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_everybody_prints_the_figures_and_wants_the_exact_number()
    {
        using var line = await CommandLine.OpenImportedAsync();
        line.Folder.UserRows = [];

        var asked = await line.RunAsync("import", line.Folder.Path, "--remove-absent");
        var wrong = await line.RunAsync("import", line.Folder.Path, "--remove-absent", "--confirm-removals", "1");
        var dry = await line.RunAsync("import", line.Folder.Path, "--remove-absent", "--dry-run", "--json");
        var bad = await line.RunAsync("import", line.Folder.Path, "--confirm-removals", "all");
        var right = await line.RunAsync("import", line.Folder.Path, "--remove-absent", "--confirm-removals", "2");

        Assert.Equal((1, 1, 1, 2, 0), (asked.ExitCode, wrong.ExitCode, dry.ExitCode, bad.ExitCode, right.ExitCode));
        Assert.StartsWith("Nothing was written, because much would be lost.\n2 of 2 users would be removed.\n", asked.Output, StringComparison.Ordinal);
        Assert.Contains("repeat the command with --confirm-removals 2.", asked.Output, StringComparison.Ordinal);
        Assert.Contains("--confirm-removals says 1, but it would be 2.", wrong.Output, StringComparison.Ordinal);
        Assert.Equal(2, (int)JsonNode.Parse(dry.Output)!["losses"]!["toConfirm"]!);
        Assert.Contains("Users: 0 added, 0 changed, 0 unchanged, 2 removed, 0 bad", right.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_license_column_that_nobody_knows_names_the_setting_and_one_that_says_no_blocks()
    {
        using var line = new CommandLine();
        line.Folder.Users = "Email,Webex Calling - Premium\nann@harbor.example,TRUE\n";
        var unknown = await line.RunAsync("import", line.Folder.Path);
        var imported = await line.RunAsync("import", CaseFolder.Of("30-license-column-of-another-name/var"));

        var verdicts = await line.RunAsync("verdicts");

        Assert.Equal((1, 0), (unknown.ExitCode, imported.ExitCode));
        Assert.Contains("“Webex Calling - Premium”", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("Import:LicenseColumns", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("ann.lee@harbor.example,Blocked,On,Organization,calling-license,", verdicts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_actor_is_the_command_line_and_who_runs_it()
    {
        using var line = await CommandLine.OpenImportedAsync();

        Assert.All(await line.EntriesAsync(), entry => Assert.Equal($"command line ({Environment.UserName})", entry.Actor));
    }

    [Fact]
    public async Task The_shape_of_the_json_report_is_a_contract()
    {
        using var line = new CommandLine();
        line.Folder.Locations = "Location Name,Country\nAustin,US\n";
        line.Folder.Users = "Email,Phone Number,Floor\nmaya@northwind.example,5125550142,3\nlee@northwind.example,12,4\n";

        var answer = await line.RunAsync("import", line.Folder.Path, "--skip-bad-rows", "--json");

        Assert.Equal(JsonNode.Parse(Report)!.ToJsonString(), JsonNode.Parse(answer.Output)!.ToJsonString());
    }
}
