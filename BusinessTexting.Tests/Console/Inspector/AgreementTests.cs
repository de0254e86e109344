using System.Text.Json.Nodes;
using Bunit;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Inspector;

/// <summary>Whoever is asked about a user says the same: the inspector, the commands, the filters of the list, its grid, and the API.</summary>
public sealed class AgreementTests : ConsoleTestContext
{
    private const int Sites = 3;

    private static readonly Config SomeDirectories = Config.QuickThrowOnFailure.WithMaxTest(8);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private static Gen<GeneratedSites> Directories =>
        from organization in Any.Organization
        from locations in Gen.ListOf(Any.Location, Sites)
        from users in Gen.ListOf(Any.User, 30)
        from places in Gen.ListOf(Gen.Choose(0, Sites), 30)
        select new GeneratedSites(organization, [.. locations], [.. users], [.. places]);

    [Fact]
    public void All_of_them_say_the_same_of_every_user() =>
        Check.One(SomeDirectories, Prop.ForAll(Directories.ToArbitrary(), directory => AgreeAsync(directory).GetAwaiter().GetResult()));

    private static async Task AgreeAsync(GeneratedSites directory)
    {
        using var context = new AgreementTests();
        directory.StoreIn(context.Database);
        var inspected = await context.InspectedAsync(directory.Users.Count);

        Assert.Equal(inspected, await context.ListedAsync());
        Assert.Equal(inspected, await context.ByFiltersAsync());
        Assert.Equal(inspected, await context.PrintedAsync());
        Assert.Equal(inspected.Select(line => line.Split(' ')[..2]), context.InTheGrid());
        await context.IsExplainedAsync(inspected);
        await IsToldToProgramsAsync(directory, inspected);
    }

    // Over HTTP, by a console of its own on the same directory: the list, each verdict, and the gateway's question.
    private static async Task IsToldToProgramsAsync(GeneratedSites directory, List<string> inspected)
    {
        await using var app = new ConsoleApp();
        directory.StoreIn(app.Database);
        var program = await ApiProgram.OfAsync(app, Role.ReadOnly);
        var users = (await program.GetAsync("/users?limit=1000"))["users"].AsArray();
        Assert.Equal(
            inspected.Select(Told).Order(StringComparer.Ordinal),
            users.Select(user => $"{user!["email"]} {user["state"]} {user["decidedBy"]} [{Codes(user["notMet"]!)}] [{Codes(user["unknown"]!)}]").Order(StringComparer.Ordinal));
        foreach (var user in users)
        {
            var verdict = await program.GetAsync($"/users/{user!["email"]}/verdict");
            Assert.Equal((user["state"]!.ToString(), user["decidedBy"]!.ToString()), (verdict["state"].ToString(), verdict["decidedBy"].ToString()));
            if (user["primaryNumber"] is { } number)
            {
                var decision = await program.GetAsync($"/decisions?number={Uri.EscapeDataString(number.ToString())}");
                var codes = verdict["state"].ToString() switch { "on" => "", "off" => "switched-off", _ => Codes(verdict["blockedBy"]) };
                Assert.Equal((verdict["state"].ToString() is "on", codes), ((bool)decision["allow"], Codes(decision["codes"])));
            }
        }
    }

    // The API writes closed sets in lower case.
    private static string Told(string line) => string.Join(' ', line.Split(' ').Select((word, place) => place is 1 or 2 ? word.ToLowerInvariant() : word));

    private static string Codes(JsonNode codes) => string.Join(';', codes.AsArray().Select(code => code!.ToString()));

    // E-mail, state, who decided, what is not met, what is unknown.
    private static string Line(string email, TextingState state, TextingLevel decidedBy, RuleSet notMet, RuleSet unknown) => $"{email} {state} {decidedBy} [{notMet}] [{unknown}]";

    private async Task<List<string>> InspectedAsync(int users)
    {
        var lines = new List<string>();
        for (var id = 1; id <= users; id++)
        {
            var found = Assert.IsType<Inspection.Found>(await Database.Get<InspectorService>().InspectAsync($"{id}", at: null, Actors.Full, Token));
            var (user, _, _, verdict, texting) = found.Answer.Details;
            lines.Add(Line(user.EmailKey, texting.State, texting.DecidedBy, verdict.NotMet, verdict.Unknown));
        }

        return lines;
    }

    private async Task<IEnumerable<string>> ListedAsync() =>
        (await Database.Get<UserListService>().ListAsync(new UserListQuery { Sort = UserSort.Email }, Actors.Full, Token)).Rows
            .Select(row => Line(row.User.EmailKey, row.Texting.State, row.Texting.DecidedBy, row.NotMet, row.Unknown));

    // Each user is put together again from the lists they are on.
    private async Task<IEnumerable<string>> ByFiltersAsync()
    {
        var rows = (await Database.Get<UserListService>().ListAsync(new UserListQuery { Sort = UserSort.Email }, Actors.Full, Token)).Rows;
        var states = new Dictionary<string, TextingState>(StringComparer.Ordinal);
        foreach (var state in Enum.GetValues<TextingState>())
        {
            foreach (var email in await EmailsAsync(new UserListQuery { State = state }))
            {
                states.Add(email, state);
            }
        }

        var failed = rows.ToDictionary(row => row.User.EmailKey, _ => RuleSet.None, StringComparer.Ordinal);
        foreach (var rule in RuleCodes.All)
        {
            foreach (var email in await EmailsAsync(new UserListQuery { Rule = rule }))
            {
                failed[email] = failed[email].With(rule);
            }
        }

        return rows.Select(row => Line(row.User.EmailKey, states[row.User.EmailKey], row.Texting.DecidedBy, failed[row.User.EmailKey], row.Unknown));
    }

    private async Task<IEnumerable<string>> EmailsAsync(UserListQuery query) =>
        (await Database.Get<UserListService>().ListAsync(query, Actors.Full, Token)).Rows.Select(row => row.User.EmailKey);

    private async Task<IEnumerable<string>> PrintedAsync()
    {
        using var line = new CommandLine();
        var answer = await line.On(Database.Path).RunAsync("verdicts");
        return answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))
            .Select(cells => $"{cells[0]} {cells[1]} {cells[3]} [{cells[4]}] [{cells[5]}]");
    }

    private IEnumerable<string[]> InTheGrid()
    {
        Navigation.NavigateTo("/users?sort=email");
        var page = Render<UsersPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
        return [.. page.FindAll("tbody tr").Select(Found.Words).Select(words => new[]
        {
            words.Split(' ').First(word => word.Contains('@', StringComparison.Ordinal)),
            Enum.GetNames<TextingState>().Single(state => words.Split(' ').Contains(state)),
        })];
    }

    private async Task IsExplainedAsync(IEnumerable<string> inspected)
    {
        var words = Database.Services.GetRequiredService<IStringLocalizer<EligibilityText>>();
        foreach (var line in inspected)
        {
            var details = (await Database.Get<UserService>().FindAsync(line.Split(' ')[0], Actors.Full, Token))!;
            var explanation = UserExplanation.Of(details, Database.Get<EligibilityPolicy>(), words);
            var codes = (FindingResult result) => string.Join(';', explanation.Findings.Where(finding => finding.Result == result).Select(finding => finding.Rule));
            Assert.Equal(line, $"{explanation.Email} {explanation.State} {explanation.DecidedBy} [{codes(FindingResult.NotMet)}] [{codes(FindingResult.Unknown)}]");
        }
    }

    private sealed record GeneratedSites(Organization Organization, IReadOnlyList<Location> Locations, IReadOnlyList<User> Users, IReadOnlyList<int> Places)
    {
        public void StoreIn(TestDatabase database)
        {
            for (var index = 0; index < Locations.Count; index++)
            {
                Locations[index].Name = $"Site {index}";
            }

            var numbers = new HashSet<PhoneNumber>();
            for (var index = 0; index < Users.Count; index++)
            {
                var user = Users[index];
                user.Email = $"user{index:00}@northwind.example";
                user.LocationId = Places[index] == 0 ? null : Places[index];
                user.PrimaryNumber = user.PrimaryNumber is { } number && !numbers.Add(number) ? PhoneNumber.Parse($"+1512556{index:0000}") : user.PrimaryNumber;
            }

            database.Store(Users, Locations, Organization);
        }
    }
}
