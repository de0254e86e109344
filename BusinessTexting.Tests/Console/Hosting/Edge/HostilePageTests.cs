using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Console.Hosting.Edge;

/// <summary>Sends pages, forms and downloads what nobody should, over a real connection; counted and seeded as the requests to the API are.</summary>
public sealed partial class HostilePageTests : IAsyncDisposable
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly string[] Parameters =
        ["search", "page", "sort", "order", "state", "rule", "location", "status", "override", "at", "with", "find", "from", "to", "by", "action", "resource", "id", "entry", "before", "of", "return", "after", "key", "format", "ReturnUrl", "_blazor"];

    private static readonly string[] Fields = ["_handler", "email", "password", "code", "name", "credential", "__RequestVerificationToken"];

    private static readonly string[] Handlers = ["sign-in", "passkey", "second-factor", "set-up", "join", "new-passkey"];

    private static readonly string[] Types = [Form, Form, Form, $"{Form}; charset=utf-7", "multipart/form-data; boundary=x", "multipart/form-data", "application/json", "text/plain", ""];

    private readonly ConsoleApp _app = new()
    {
        Replacing = services => services.AddSingleton(new SignInSettings { AttemptsPerMinute = 1_000_000 }).AddSingleton(EdgeSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            [new("Edge:SignInsPerMinute", "1000000"), new("Edge:DownloadsPerMinute", "1000000")]).Build())),
    };

    private RawHttp _http = null!;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_is_sent_to_a_page_is_answered_and_an_address_that_cannot_be_read_is_refused()
    {
        await RoleStage.FillAsync(_app.Database);
        await TestAccounts.AddAsync(_app.Database.Services, Role.Full);
        _http = _app.Listen();
        var (session, form, token) = await SignInAsync();
        var routes = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !route.StartsWith("/api/v1", StringComparison.Ordinal) && !route.Contains('.', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (hostile, faults, unreadable) = (new HostileText(new Random(HostileRun.Seed)), new List<string>(), 0);
        for (var number = 0; number < HostileRun.Count / 5; number++)
        {
            var request = Next(hostile, routes, hostile.Perhaps(70) ? $"{session}; {form}" : form, token);
            unreadable += CanBeRead(TargetOf(request)) ? 0 : 1;
            if (await FaultAsync(request) is { } fault)
            {
                faults.Add($"{number}: {fault}\n{HostileRun.Shown(request)}\n");
            }
        }

        Assert.True(faults is [], $"{faults.Count} requests of seed {HostileRun.Seed} were answered badly, among them\n{string.Join('\n', faults.Take(12))}");
        Assert.InRange(unreadable, HostileRun.Count / 50, HostileRun.Count / 7);
    }

    private static string Next(HostileText hostile, IReadOnlyList<string> routes, string cookies, string token)
    {
        var path = Places().Replace(hostile.One(routes), _ => hostile.Perhaps(50) ? "1" : hostile.Encoded(isPath: true));
        var query = string.Join('&', Enumerable.Range(0, hostile.Below(3)).Select(_ => $"{hostile.One(Parameters)}={hostile.Encoded()}"));
        var header = hostile.Below(6) switch
        {
            0 => $"Accept: {hostile.HeaderBytes()}\r\n",
            1 => $"User-Agent: {hostile.HeaderBytes()}\r\n",
            2 => $"Accept-Language: {hostile.HeaderBytes()}\r\nIf-None-Match: {hostile.HeaderBytes()}\r\nRange: {hostile.HeaderBytes()}\r\n",
            3 => $"X-Forwarded-For: {hostile.HeaderBytes()}\r\nX-Forwarded-Proto: {hostile.HeaderBytes()}\r\n",
            _ => "Accept: text/html\r\n",
        };
        var junk = hostile.Perhaps(15) ? $"; {hostile.One(["bt-session", "bt-form", "bt-theme", "Identity.TwoFactorUserId", "x"])}={hostile.HeaderBytes()}" : "";
        var (method, body) = hostile.Perhaps(50) ? ("GET", null) : (hostile.One(["POST", "POST", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PURPLE"]), BodyOf(hostile, token));
        return $"{method} {path}{(query is "" ? "" : $"?{query}")} HTTP/1.1\r\nHost: localhost\r\n{header}Cookie: {cookies}{junk}\r\n"
            + (body is null ? "\r\n" : $"Content-Type: {hostile.One(Types)}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private static string BodyOf(HostileText hostile, string token) => hostile.Below(8) switch
    {
        0 => "",
        1 => hostile.Bytes(),
        2 => "--x\r\nContent-Disposition: form-data; name=\"" + hostile.HeaderBytes() + "\"\r\n\r\n" + hostile.Bytes() + "\r\n--x--\r\n",
        3 => string.Join('&', Enumerable.Repeat($"{hostile.One(Fields)}={hostile.Encoded()}", hostile.Below(1200))),
        _ => $"_handler={hostile.One(Handlers)}&__RequestVerificationToken={Uri.EscapeDataString(token)}&" + string.Join('&', Enumerable.Range(0, 4).Select(_ => $"{hostile.One(Fields)}={hostile.Encoded()}")),
    };

    private async Task<string?> FaultAsync(string request)
    {
        try
        {
            var answer = await _http.SendAsync(HostileText.ToBytes(request));
            return answer.Status >= 500 || !(CanBeRead(TargetOf(request)) || IsRefused(answer.Status, answer.Text)) ? $"{answer.Status} {answer.Text}" : null;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or FormatException)
        {
            _http.Close();
            return exception.Message;
        }
    }

    // Where it came from is looked at first.
    private static bool IsRefused(int status, string text) => status is 400 or 413 || (status is 403 && text.Contains("came from another site", StringComparison.Ordinal));

    private static string TargetOf(string request) => request.Split('\r')[0].Split(' ')[1];

    // Told from the bytes, without asking the console: what is UTF-8 without control characters and noncharacters.
    private static bool CanBeRead(string target)
    {
        try
        {
            var text = Strict.GetString(WebUtility.UrlDecodeToBytes(Encoding.ASCII.GetBytes(target), 0, target.Length)!);
            return text.EnumerateRunes().All(rune => !Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029 or (>= 0xFDD0 and <= 0xFDEF)) && (rune.Value & 0xFFFE) != 0xFFFE);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private async Task<(string Session, string Form, string Token)> SignInAsync()
    {
        var page = await _http.SendAsync(HostileText.ToBytes("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        var (form, token) = (page.Headers["Set-Cookie"].Split(';')[0], Token().Match(page.Text).Groups["token"].Value);
        var body = $"_handler=sign-in&__RequestVerificationToken={Uri.EscapeDataString(token)}&email={TestAccounts.EmailOf(Role.Full)}&password={Uri.EscapeDataString(TestAccounts.Password)}";
        var answer = await _http.SendAsync(HostileText.ToBytes(
            $"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: {form}\r\nContent-Type: {Form}\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        Assert.Equal(302, answer.Status);
        return (answer.Headers["Set-Cookie"].Split(';')[0], form, token);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
