using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Hosting.Edge;
using BusinessTexting.Console.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BusinessTexting.Tests.Support;

/// <summary>A program that asks the API with a key of its own.</summary>
internal sealed class ApiProgram(HttpClient http, long keyId, string key)
{
    public long KeyId => keyId;

    public string Key => key;

    /// <summary>A program whose key has this role.</summary>
    public static async Task<ApiProgram> OfAsync(ConsoleApp app, Role role = Role.Full, params long[] locations)
    {
        var (id, key) = await KeyAsync(app.Database, role, locations);
        return new ApiProgram(app.Visit(), id, key);
    }

    /// <summary>A key for a program that is none of these.</summary>
    public static async Task<(long Id, string Key)> KeyAsync(TestDatabase database, Role role = Role.Full, params long[] locations)
    {
        var form = new ApiKeyForm { Name = $"{role} gateway {Guid.NewGuid():N}", Role = role, Locations = locations, ExpiresAt = DateTimeOffset.UtcNow.AddDays(30) };
        var (outcome, key) = await database.Get<ApiKeyService>().AddAsync(form, Actor.CommandLine, CancellationToken.None);
        return (Assert.IsType<ChangeOutcome.Saved>(outcome).Id, key!);
    }

    /// <summary>A console whose API answers each key this often per minute.</summary>
    public static ConsoleApp Limited(int callsPerMinute) => Limited("ApiCallsPerMinute", callsPerMinute);

    /// <summary>A console with this limit.</summary>
    public static ConsoleApp Limited(string setting, int limit) => new()
    {
        Replacing = services => services.AddSingleton(EdgeSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection([new($"Edge:{setting}", limit.ToString(CultureInfo.InvariantCulture))]).Build())),
    };

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <param name="headers">As <c>Name: value</c>.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, params string[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, new MediaTypeHeaderValue("application/json")),
            _ => JsonContent.Create(body),
        };
        foreach (var header in headers)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.TryAddWithoutValidation(header[..colon], header[(colon + 1)..].Trim());
        }

        using var answer = await http.SendAsync(request, CancellationToken.None);
        return await Answer.OfAsync(answer);
    }

    /// <summary>Asks for an answer without an end, and lets go of it once it has begun.</summary>
    public async Task<Answer> BeginAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
        return new Answer(answer.StatusCode, "", ETag: null, Location: null, answer.Headers);
    }

    /// <summary>Asks for an answer without an end, and has read its beginning: the line stands.</summary>
    public async Task<ApiStream> FollowAsync(string path = "/changes")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stream = new ApiStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(CancellationToken.None)));
        await stream.NextAsync();
        return stream;
    }

    /// <summary>What came back.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Text, string? ETag, string? Location, HttpResponseHeaders Headers)
    {
        public bool IsSuccess => (int)Status < 300;

        public JsonNode Json => JsonNode.Parse(Text)!;

        /// <summary>The stable code of a problem; null where the answer is none.</summary>
        public string? Code => Text.StartsWith('{') ? Json["code"]?.ToString() : null;

        public JsonNode this[string field] => Json[field]!;

        public static async Task<Answer> OfAsync(HttpResponseMessage answer) => new(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(CancellationToken.None),
            answer.Headers.ETag?.Tag,
            answer.Headers.Location?.OriginalString,
            answer.Headers);
    }
}
