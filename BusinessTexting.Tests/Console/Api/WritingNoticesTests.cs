using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using BusinessTexting.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Console.Api;

/// <summary>What a change of fields says of values that are stored otherwise than they were sent: the same as the import and the pages.</summary>
public sealed class WritingNoticesTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();
    private ApiProgram _program = null!;

    public async ValueTask InitializeAsync()
    {
        _app.Database.Store([Some.User(user => user.LocationId = 1)], [Some.Location()]);
        _program = await ApiProgram.OfAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("18-number-with-invisible-marks", UserColumn.PhoneNumber, "primaryNumber")]
    [InlineData("21-extension-takes-anything", UserColumn.Extension, "extension")]
    [InlineData("22-impossible-north-american-numbers", UserColumn.PhoneNumber, "primaryNumber")]
    [InlineData("23-email-with-invisible-marks", UserColumn.Email, "email")]
    [InlineData("27-composed-and-decomposed/emails", UserColumn.Email, "email")]
    public async Task The_api_takes_refuses_and_notes_what_the_import_does(string folder, UserColumn column, string field)
    {
        foreach (var row in await CaseRows.OfAsync(folder, column))
        {
            var answer = await ChangeAsync(new JsonObject { [field] = row.Value });

            Assert.Equal(
                (row.Value, row.IsRefused ? "value-invalid" : null, row.IsRefused),
                (row.Value, answer.IsSuccess ? null : answer.Code, !answer.IsSuccess && answer["errors"].AsObject().ContainsKey(field)));
            Assert.Equal(row.Notices, row.IsRefused ? row.Notices : Notices(answer, field));
        }
    }

    [Theory]
    [InlineData("23-email-with-invisible-marks")]
    [InlineData("27-composed-and-decomposed/emails")]
    public async Task A_second_user_whose_e_mail_looks_the_same_is_refused(string folder)
    {
        foreach (var (row, index) in (await CaseRows.OfAsync(folder, UserColumn.Email)).Select((row, index) => (row, index)))
        {
            var answer = await _program.SendAsync(HttpMethod.Post, "/users", new { email = row.Value });

            Assert.Equal((index, index == 0), (index, answer.Status is HttpStatusCode.Created));
        }
    }

    [Fact]
    public async Task A_location_in_both_forms_is_one_and_its_marks_are_noted()
    {
        var first = await _program.SendAsync(HttpMethod.Post, "/locations", new { name = "Montr\u00E9al\u200B", country = "CA" });
        var twin = await _program.SendAsync(HttpMethod.Post, "/locations", new { name = "Montre\u0301al", country = "CA" });
        var other = await _program.SendAsync(HttpMethod.Patch, "/locations/1", new { name = "Austin\u00AD HQ" }, "If-Match: *");
        var same = await _program.SendAsync(HttpMethod.Patch, "/locations/1", new { pstnConnection = "none" }, "If-Match: *");

        Assert.Equal((HttpStatusCode.Created, "Montr\u00E9al"), (first.Status, (string)first["name"]!));
        Assert.Equal(["InvisibleMarkRemoved"], Notices(first, "name"));
        Assert.Equal((HttpStatusCode.BadRequest, "value-invalid"), (twin.Status, twin.Code));
        Assert.Equal(["InvisibleMarkRemoved"], Notices(other, "name"));
        Assert.False(same.Json.AsObject().ContainsKey("notices"));
    }

    [Fact]
    public async Task The_organization_is_noted_too()
    {
        var changed = await _program.SendAsync(HttpMethod.Patch, "/organization", new { name = "Har\u200Bbor" }, "If-Match: *");

        Assert.Equal(("Harbor", "Without U+200B ZERO WIDTH SPACE, which nobody sees."), ((string)changed["name"]!, (string)changed["notices"][0]!["detail"]!));
        Assert.Equal(["InvisibleMarkRemoved"], Notices(changed, "name"));
    }

    [Theory]
    [InlineData("primaryNumber", "+44 (0)20 7946 0958", "TrunkZeroLeftOut", "Read as +442079460958.")]
    [InlineData("primaryNumber", "(512) 555-0188", "CountryCodeAssumed", "Read as +1 512-555-0188.")]
    [InlineData("primaryNumber", "15125550188", "PlusAssumed", "Read as +1 512-555-0188.")]
    [InlineData("primaryNumber", "1.5125550188E+10", "ScientificNotationRead", "Read as +1 512-555-0188.")]
    [InlineData("primaryNumber", "+44207946096", "NumberNotInPlan", "The numbering plan of GB lists no such number. It can be saved; check it.")]
    [InlineData("email", "m\u0430ya@northwind.example", "EmailMixesScripts", null)]
    [InlineData("displayName", "Maya\u200E Chen", "InvisibleMarkRemoved", "Without U+200E LEFT-TO-RIGHT MARK, which nobody sees.")]
    public async Task Whatever_is_assumed_left_out_or_doubtful_is_said_once_and_not_when_it_is_asked_again(string field, string value, string code, string? detail)
    {
        var changed = await ChangeAsync(new JsonObject { [field] = value });
        var later = await ChangeAsync(new JsonObject { ["lastName"] = "Chan" });
        var asked = await _program.GetAsync("/users/1");

        Assert.Equal([code], Notices(changed, field));
        Assert.Equal(detail ?? (string)changed["notices"][0]!["detail"]!, (string)changed["notices"][0]!["detail"]!);
        Assert.False(later.Json.AsObject().ContainsKey("notices"));
        Assert.False(asked.Json.AsObject().ContainsKey("notices"));
    }

    [Fact]
    public async Task Marks_that_were_stored_before_are_no_notice_of_a_change_elsewhere()
    {
        _app.Database.Read(db => db.Users.ExecuteUpdate(set => set.SetProperty(user => user.DisplayName, "Maya\u200E Chen")));

        var changed = await ChangeAsync(new JsonObject { ["lastName"] = "Chan" });

        Assert.Equal((HttpStatusCode.OK, "Maya\u200E Chen"), (changed.Status, (string)changed["displayName"]!));
        Assert.False(changed.Json.AsObject().ContainsKey("notices"));
    }

    [Fact]
    public async Task A_repeated_request_is_answered_with_the_notices_of_the_first()
    {
        var user = new { email = "ann\u200B@harbor.example", primaryNumber = "5125550177", firstName = "\u200FAnn" };

        var first = await _program.SendAsync(HttpMethod.Post, "/users", user, "Idempotency-Key: k1");
        var again = await _program.SendAsync(HttpMethod.Post, "/users", user, "Idempotency-Key: k1");

        Assert.Equal(["email", "firstName", "primaryNumber"], first["notices"].AsArray().Select(notice => (string)notice!["field"]!));
        Assert.Equal((HttpStatusCode.Created, first.Text), (again.Status, again.Text));
    }

    [Fact]
    public async Task Notices_are_no_field_of_a_user_in_a_list()
    {
        var answer = await _program.GetAsync("/users?fields=notices");

        Assert.Equal("parameter-invalid", answer.Code);
    }

    [Fact]
    public void A_notice_has_one_code_wherever_it_is_told() =>
        Assert.All(Enum.GetValues<WritingNoticeCode>(), code => Assert.Equal(code.ToString(), new WritingNotice(code).AsInFiles.ToString()));

    private Task<ApiProgram.Answer> ChangeAsync(JsonObject fields) => _program.SendAsync(HttpMethod.Patch, "/users/1", fields.ToJsonString(), "If-Match: *");

    // As the import names them.
    private static IReadOnlyList<string> Notices(ApiProgram.Answer answer, string field) =>
        [.. (answer.Json.AsObject()["notices"]?.AsArray() ?? []).Where(notice => (string)notice!["field"]! == field)
            .Select(notice => Enum.GetValues<WritingNoticeCode>().Single(code => JsonNamingPolicy.KebabCaseLower.ConvertName($"{code}") == (string)notice!["code"]!).ToString())];
}
