using System.Text;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

/// <summary>What no text may hold, sent over a real connection: byte for byte.</summary>
public sealed class RequestTextTests : IAsyncLifetime
{
    private readonly ConsoleApp _app = new();
    private RawHttp _http = null!;
    private string _key = "";

    public async ValueTask InitializeAsync()
    {
        await RoleStage.FillAsync(_app.Database);
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        (_, _key) = await ApiProgram.KeyAsync(_app.Database);
        _http = _app.Listen();
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task The_api_names_the_parameter_header_or_field()
    {
        foreach (var (method, path, header, body, code, name) in new[]
        {
            ("GET", "/users?search=a%EF%BF%BEb", "", null, "parameter-invalid", "search"),
            ("GET", "/users?search=%ff", "", null, "parameter-invalid", "search"),
            ("GET", "/users?search=%c0%80", "", null, "parameter-invalid", "search"),
            ("GET", "/users?search=%ed%a0%80", "", null, "parameter-invalid", "search"),
            ("GET", "/users?search=a%00", "", null, "parameter-invalid", "search"),
            ("GET", "/users?search=a%0Ab", "", null, "parameter-invalid", "search"),
            ("GET", "/users?%ff=1", "", null, "parameter-invalid", "%ff"),
            ("GET", "/users/%ed%a0%80", "", null, "parameter-invalid", "user"),
            ("GET", "/users/a%EF%BF%BF", "", null, "parameter-invalid", "user"),
            ("GET", "/users/a%7f", "", null, "parameter-invalid", "user"),
            ("PUT", "/users/1/texting", "If-Match: \xFF", "{\"texting\":\"on\"}", "parameter-invalid", "If-Match"),
            ("PUT", "/users/1/texting", "If-Match: *\r\nUser-Agent: a\x01", "{\"texting\":\"on\"}", "parameter-invalid", "User-Agent"),
            ("PUT", "/users/1/texting", "If-Match: *\r\nChange-Reason: a\xEF\xBF\xBE", "{\"texting\":\"on\"}", "parameter-invalid", "Change-Reason"),
            ("POST", "/users", "Idempotency-Key: \xED\xA0\x80", "{\"email\":\"new@northwind.example\"}", "parameter-invalid", "Idempotency-Key"),
            ("PUT", "/users/1/texting", "If-Match: *", "{\"\\ud800\":1}", "body-invalid", "\\ud800"),
            ("PUT", "/users/1/texting", "If-Match: *", "{\"texting\":\"\xFF\"}", "body-invalid", "texting"),
            ("PATCH", "/users/1", "If-Match: *", "{\"firstName\":\"a\\ufffe\"}", "body-invalid", "firstName"),
            ("PATCH", "/users/1", "If-Match: *", "{\"firstName\":\"a\xEF\xBF\xBE\"}", "body-invalid", "firstName"),
            ("PATCH", "/users/1", "If-Match: *", "{\"firstName\":\"a\\u0000\",\"lastName\":\"\\udc00\"}", "body-invalid", "firstName"),
            ("POST", "/impact", "", "{\"of\":{\"deep\":[{\"\\udfff\":1}]}}", "body-invalid", "of.deep.\\udfff"),
        })
        {
            var answer = await SendAsync(method, "/api/v1" + path, $"Authorization: Bearer {_key}\r\nContent-Type: application/json\r\n{(header is "" ? "" : header + "\r\n")}", body);

            var problem = answer.Text.StartsWith('{') ? JsonNode.Parse(answer.Text)! : new JsonObject();
            Assert.Equal((path, header, 400, code, name), (path, header, answer.Status, (string?)problem["code"], problem["errors"]?.AsObject().FirstOrDefault().Key));
        }
    }

    [Theory]
    [InlineData("/users?search=%ff")]
    [InlineData("/users?search=a%EF%BF%BE")]
    [InlineData("/locations?%ed%a0%80=1")]
    [InlineData("/users/%ff")]
    [InlineData("/inspect/a%EF%BF%BE")]
    [InlineData("/users/export.csv?q=%00")]
    [InlineData("/nonsense/%c0%80")]
    [InlineData("/sign-in?return=/%ff")]
    [InlineData("/sign-in?return=/%0d%0aSet-Cookie:x=1")]
    public async Task A_page_says_that_the_address_cannot_be_read(string address)
    {
        var answer = await SendAsync("GET", address, "Accept: text/html\r\n");

        Assert.Equal((400, true), (answer.Status, answer.Text.Contains("This text cannot be read", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "_handler=sign-in&email=%ff&password=a")]
    [InlineData("application/x-www-form-urlencoded", "_handler=sign-in&email=a%EF%BF%BE&password=a")]
    [InlineData("application/x-www-form-urlencoded", "_handler=sign-in&email=\xFF&password=a")]
    [InlineData("application/x-www-form-urlencoded", "%ed%a0%80=1")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "a=1")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16", "a=1")]
    [InlineData("application/x-www-form-urlencoded; charset=nonsense", "a=1")]
    [InlineData("multipart/form-data", "a=1")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\xFF\"\r\n\r\n1\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\x1B\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n1\r\n--x--\r\n")]
    public async Task A_form_that_cannot_be_read_is_refused_wherever_it_is_sent(string type, string body)
    {
        foreach (var path in new[] { "/sign-in", "/sign-in/passkey", "/sign-in/code", "/set-up", "/join", "/account/passkeys/challenge", "/import", "/" })
        {
            Assert.Equal((path, 400), (path, (await SendAsync("POST", path, $"Content-Type: {type}\r\n", body)).Status));
        }
    }

    [Theory]
    [InlineData("multipart/form-data", "a=1")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\xFF.csv\"\r\n\r\n1\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename*=UTF-8''a%01.csv\r\n\r\n1\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n1\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x; charset=utf-7", "--x--\r\n")]
    public async Task An_upload_that_cannot_be_read_is_refused_with_a_key_to_repeat_it_and_without(string type, string body)
    {
        foreach (var key in new[] { "", "Idempotency-Key: one\r\n" })
        {
            var answer = await SendAsync("POST", "/api/v1/imports", $"Authorization: Bearer {_key}\r\nContent-Type: {type}\r\n{key}", body);

            Assert.Equal((400, "body-invalid"), (answer.Status, (string)JsonNode.Parse(answer.Text)!["code"]!));
        }
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nonsense")]
    public async Task Json_is_taken_in_utf_8_only(string type)
    {
        var answer = await SendAsync("PUT", "/api/v1/users/1/texting", $"Authorization: Bearer {_key}\r\nIf-Match: *\r\nContent-Type: {type}\r\n", "{\"texting\":\"on\"}");

        Assert.Equal((415, "media-type-unsupported"), (answer.Status, (string)JsonNode.Parse(answer.Text)!["code"]!));
    }

    [Fact]
    public async Task Text_in_other_scripts_comes_in_as_it_is()
    {
        var answer = await SendAsync(
            "PATCH", "/api/v1/users/1", $"Authorization: Bearer {_key}\r\nIf-Match: *\r\nContent-Type: application/json; charset=\"UTF-8\"\r\nChange-Reason: Zo\xC3\xAB\r\n",
            Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("{\"firstName\":\"王小明 👩\\ud83d\\udc69\"}")));

        Assert.Equal((200, "王小明 👩👩"), (answer.Status, (string)JsonNode.Parse(answer.Text)!["firstName"]!));
        Assert.Contains(_app.Database.Read(db => db.AuditEntries.Select(entry => entry.Reason).ToList()), reason => reason == "Zoë");
    }

    private Task<RawHttp.Answer> SendAsync(string method, string target, string headers, string? body = null) => _http.SendAsync(HostileText.ToBytes(
        $"{method} {target} HTTP/1.1\r\nHost: localhost\r\n{headers}{(body is null ? "" : $"Content-Length: {body.Length}\r\n")}\r\n{body}"));
}
