using System.Net;
using System.Text.Json;
using BusinessTexting.Console.Components.Eligibility;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Eligibility;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>Users and their texting, on the stage of the role matrix: Ana and Mo in Austin, Dora and Lou in Denver, Nora nowhere.</summary>
public sealed class UsersApiTests : IAsyncLifetime
{
    private const string Ana = "/users/ana@northwind.example";

    private readonly ConsoleApp _app = new();
    private ApiProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        await RoleStage.FillAsync(_app.Database);
        _program = await ApiProgram.OfAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/users/1")]
    [InlineData("/users/ana@northwind.example")]
    [InlineData("/users/ANA@Northwind.Example")]
    public async Task A_user_is_named_by_id_or_by_e_mail_in_any_case(string path)
    {
        var answer = await _program.GetAsync(path);

        Assert.Equal(("ana@northwind.example", "+15125550101", "\"1\""), ((string)answer["email"]!, (string)answer["primaryNumber"]!, answer.ETag));
    }

    [Fact]
    public async Task A_choice_is_set_with_the_version_that_was_seen_and_the_record_names_the_key()
    {
        var seen = await _program.GetAsync($"{Ana}/texting");
        var changed = await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", new { texting = "on" }, $"If-Match: {seen.ETag}", "Change-Reason: Ticket 17");

        Assert.Equal((HttpStatusCode.OK, "on", "on", "\"2\""), (changed.Status, (string)changed["texting"]!, (string)changed["state"]!, changed.ETag));
        var entry = (await _program.GetAsync("/audit-entries"))["entries"][0]!;
        Assert.StartsWith("API key Full gateway", (string)entry["actor"]!["name"]!, StringComparison.Ordinal);
        Assert.Equal(("user-texting-changed", "Ticket 17"), ((string)entry["action"]!, (string)entry["reason"]!));
    }

    [Fact]
    public async Task Who_knew_an_older_version_is_shown_the_current_one_and_changes_nothing()
    {
        await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", new { texting = "on" }, "If-Match: \"1\"");

        var late = await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", new { texting = "off" }, "If-Match: \"1\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "version-changed"), (late.Status, late.Code));
        Assert.Equal(("on", "\"2\""), ((string)late["current"]["texting"]!, (string)late["etag"]!));
    }

    [Theory]
    [InlineData("", 428, "if-match-missing")]
    [InlineData("If-Match: 1", 400, "parameter-invalid")]
    [InlineData("If-Match: \"x\"", 400, "parameter-invalid")]
    public async Task A_change_says_what_it_has_seen(string header, int status, string code)
    {
        string[] headers = header is "" ? [] : [header];
        var answer = await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", new { texting = "on" }, headers);

        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_blocked_users_choice_is_stored_and_the_answer_says_what_blocks_it()
    {
        await _program.SendAsync(HttpMethod.Patch, Ana, new { license = "none" }, "If-Match: *");

        var answer = await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", new { texting = "on" }, "If-Match: *");

        Assert.Equal(("on", "blocked", "stored; blocked by calling-license"), ((string)answer["texting"]!, (string)answer["state"]!, (string)answer["notice"]!));
    }

    [Fact]
    public async Task Only_the_fields_that_are_given_are_changed()
    {
        var changed = await _program.SendAsync(HttpMethod.Patch, Ana, new { extension = "42", status = "not-verified" }, "If-Match: \"1\"");

        Assert.Equal(("42", "not-verified", "ana"), ((string)changed["extension"]!, (string)changed["status"]!, (string)changed["firstName"]!));
    }

    [Theory]
    [InlineData("""{"texting":"purple"}""", "texting")]
    [InlineData("""{"texting":1}""", "texting")]
    [InlineData("""{"texting":"on","role":"full"}""", "role")]
    [InlineData("""{"Texting":"on"}""", "Texting")]
    public async Task A_body_that_does_not_fit_is_refused_field_by_field(string body, string field)
    {
        var answer = await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", body, "If-Match: *");

        Assert.Equal((HttpStatusCode.BadRequest, "body-invalid", field), (answer.Status, answer.Code, answer["errors"].AsObject().Single().Key));
    }

    [Fact]
    public async Task What_is_no_object_with_a_choice_is_refused()
    {
        foreach (var body in new[] { "{}", "[]", "", "{\"texting\":\"on\"", """{"texting":"on","texting":"off"}""" })
        {
            var answer = await _program.SendAsync(HttpMethod.Put, $"{Ana}/texting", body, "If-Match: *");

            Assert.Equal((body, HttpStatusCode.BadRequest, "body-invalid"), (body, answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task The_rules_of_the_directory_hold_for_programs_too()
    {
        var answer = await _program.SendAsync(HttpMethod.Patch, Ana, new { primaryNumber = "+13035550102" }, "If-Match: *");

        Assert.Equal((HttpStatusCode.BadRequest, "value-invalid"), (answer.Status, answer.Code));
        Assert.Contains("dora@northwind.example", (string)answer["errors"]["primaryNumber"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_added_once_however_often_the_request_is_repeated()
    {
        var form = new { email = "new@northwind.example", firstName = "New", locationId = 1 };
        var first = await _program.SendAsync(HttpMethod.Post, "/users", form, "Idempotency-Key: 7f3a");
        var again = await _program.SendAsync(HttpMethod.Post, "/users", form, "Idempotency-Key: 7f3a");
        var other = await _program.SendAsync(HttpMethod.Post, "/users", new { email = "other@northwind.example" }, "Idempotency-Key: 7f3a");

        Assert.Equal((HttpStatusCode.Created, "/api/v1/users/7"), (first.Status, first.Location));
        Assert.Equal((first.Status, first.Text, first.ETag, first.Location), (again.Status, again.Text, again.ETag, again.Location));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Single(_app.Database.Read(db => db.Users.Where(user => user.Email == "new@northwind.example").ToList()));
    }

    [Fact]
    public async Task A_list_comes_in_parts_that_hold_everybody_once()
    {
        var seen = new List<string>();
        for (var next = "/api/v1/users?limit=2"; next is not null;)
        {
            var part = await _program.GetAsync(next["/api/v1".Length..]);
            seen.AddRange(part["users"].AsArray().Select(user => (string)user!["firstName"]!));
            next = (string?)part.Json["next"];
        }

        Assert.Equal(["ana", "dora", "nora", "mo", "lou"], seen);
    }

    [Fact]
    public async Task A_list_shows_the_fields_that_are_asked_for() =>
        Assert.Equal(
            """[{"email":"nora@northwind.example","state":"blocked"}]""",
            (await _program.GetAsync("/users?location=none&fields=email,state"))["users"].ToJsonString());

    [Fact]
    public async Task What_a_list_does_not_know_is_refused()
    {
        string[] queries =
        [
            "?state=purple", "?rule=purple", "?location=purple", "?fields=email,purple", "?limit=0", "?limit=1001", "?limit=x", "?page=2", "?cursor=purple", "?state=on&state=off",
        ];
        foreach (var query in queries)
        {
            var answer = await _program.GetAsync($"/users{query}");

            Assert.Equal((query, HttpStatusCode.BadRequest, "parameter-invalid"), (query, answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task The_place_in_one_list_is_no_place_in_another()
    {
        var next = (string)(await _program.GetAsync("/users?limit=2"))["next"]!;

        Assert.Equal("parameter-invalid", (await _program.GetAsync($"{next["/api/v1".Length..]}&state=blocked")).Code);
    }

    [Fact]
    public async Task A_location_key_sees_and_changes_its_own_users_and_knows_of_no_others()
    {
        var austin = await ApiProgram.OfAsync(_app, Role.Location, RoleStage.Austin);

        Assert.Equal(["ana", "mo"], (await austin.GetAsync("/users"))["users"].AsArray().Select(user => (string)user!["firstName"]!));
        foreach (var foreign in new[] { "/users/2", "/users/dora@northwind.example", "/users/3", "/users/99" })
        {
            Assert.Equal((HttpStatusCode.NotFound, "not-found"), (await austin.GetAsync(foreign)) is var answer ? (answer.Status, answer.Code) : default);
        }

        var moved = await austin.SendAsync(HttpMethod.Patch, Ana, new { locationId = RoleStage.Denver }, "If-Match: *");
        Assert.Equal("value-invalid", moved.Code);
    }

    [Theory]
    [InlineData(Role.Support)]
    [InlineData(Role.ReadOnly)]
    public async Task A_key_that_may_only_see_changes_nothing(Role role)
    {
        var program = await ApiProgram.OfAsync(_app, role);

        var answer = await program.SendAsync(HttpMethod.Put, $"{Ana}/texting", new { texting = "on" }, "If-Match: *");

        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (answer.Status, answer.Code));
        Assert.Equal("inherit", (string)(await program.GetAsync($"{Ana}/texting"))["texting"]!);
    }

    [Fact]
    public async Task A_verdict_is_the_one_that_the_users_page_has()
    {
        var (policy, text) = (_app.Database.Get<EligibilityPolicy>(), _app.Database.Get<IStringLocalizer<EligibilityText>>());
        foreach (var user in _app.Database.Read(db => db.Users.AsNoTracking().ToList()))
        {
            var page = await _app.Database.Get<UserService>().LoadAsync(user.Id, Actors.Full, CancellationToken.None);

            Assert.Equal(
                JsonSerializer.Serialize(UserExplanation.Of(page!, policy, text), ApiJson.Options),
                (await _program.GetAsync($"/users/{user.EmailKey}/verdict")).Text);
        }
    }

    [Fact]
    public async Task A_verdict_tells_every_finding()
    {
        var verdict = await _program.GetAsync("/users/nora@northwind.example/verdict");

        var findings = verdict["findings"].AsArray();
        Assert.Equal(12, findings.Count);
        Assert.Equal("not-met", (string)findings.Single(finding => (string)finding!["rule"]! is "location")!["result"]!);
    }
}
