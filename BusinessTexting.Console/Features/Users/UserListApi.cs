using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Users.Listing;
using BusinessTexting.Console.Hosting.Api;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Eligibility;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace BusinessTexting.Console.Features.Users;

/// <summary>Lists of users over HTTP: the filters of the page, and parts that stay the same while others change what comes before them.</summary>
internal static class UserListApi
{
    private const int MostPerPart = 1000;
    private const int PerPart = 100;
    private const string Cursor = "cursor";
    private const string Limit = "limit";
    private const string Fields = "fields";

    private static readonly ApiParameter[] Parameters =
    [
        new("search", "Any part of name, e-mail or number, ignoring case."),
        new("state", "Only users in this state.") { OneOf = ["on", "off", "blocked"], Example = "blocked" },
        new("rule", "Only users who do not meet this rule.") { OneOf = [.. RuleCodes.All.Select(rule => rule.Text)] },
        new("location", "Only users of the location with this id; none for those without one."),
        new("override", "Only users with this choice of their own: any, on, off or none.") { OneOf = ["any", "on", "off", "none"] },
        new("status", "Only users with this account status.") { OneOf = ["active", "inactive", "pending", "not-verified", "verified"] },
        new(Fields, "The fields to show, separated by commas; all without it.") { Longest = 1000, Example = "email,state" },
        new(Limit, "How many users to a part, 100 without it.") { Most = MostPerPart },
        new(Cursor, "Where the part before said that the next one is."),
    ];

    private static readonly string[] KnownFields =
        [.. ApiJson.Options.GetTypeInfo(typeof(UserResource)).Properties.Select(property => property.Name).Except(["notices"], StringComparer.Ordinal)];

    public static void MapUserLists(this IEndpointRouteBuilder users) => users.MapGet("", ListAsync)
        .Is("listUsers", "The users who match, in parts, in the order of their ids.", Parameters)
        .Does<UserListService>(nameof(UserListService.ListAsync), nameof(UserListService.ListAfterAsync), nameof(UserListService.ExportAsync))
        .Answers<UserPart<UserResource>>().Refuses(ProblemCode.ParameterInvalid);

    private static async Task<IResult> ListAsync(
        HttpContext context, UserListService users, RecentChanges changes, IStringLocalizer<ApiText> text, CurrentActor me, CancellationToken cancellationToken)
    {
        var request = context.Request.Query;
        var (query, filter) = QueryOf(request, text);
        var fields = FieldsOf(request, text);
        var limit = request.ContainsKey(Limit) ? int.Parse(request[Limit].ToString(), CultureInfo.InvariantCulture) : PerPart;
        var after = request.ContainsKey(Cursor) ? AfterOf(request[Cursor].ToString(), filter, text) : 0;

        // Before the users: what changes in between is told twice rather than never.
        var asOf = await changes.NewestIdAsync(me.Actor, cancellationToken);
        var rows = await users.ListAfterAsync(query, after, limit, me.Actor, cancellationToken);
        return new ApiAnswer(new UserPart<JsonObject>(
            [.. rows.Select(row => Show(row, fields))],
            rows.Count < limit ? null : NextOf(context.Request, CursorOf(rows[^1].User.Id, filter)),
            asOf));
    }

    // The page's own reading of an address, so that the same words mean the same users.
    private static (UserListQuery Query, string Filter) QueryOf(IQueryCollection request, IStringLocalizer<ApiText> text)
    {
        var filter = QueryString.Create(request.Where(part => part.Key is not (Cursor or Limit or Fields))).ToString();
        var address = UserListAddress.Parse(filter);
        return address.Ignored is []
            ? (address.Query, filter)
            : throw ApiQuery.Misfit(address.Ignored.Select(part => part.Split('=')[0]), nameof(ApiText.NotOfThisList), text);
    }

    private static string[] FieldsOf(IQueryCollection request, IStringLocalizer<ApiText> text)
    {
        var wanted = request[Fields].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return wanted.Except(KnownFields, StringComparer.Ordinal).ToList() is [_, ..] unknown
            ? throw new ApiProblemException(new ApiProblem(
                ProblemCode.ParameterInvalid, text[nameof(ApiText.WrongChoice), string.Join(", ", unknown), string.Join(", ", KnownFields)]))
            : wanted;
    }

    private static JsonObject Show(UserRow row, string[] fields)
    {
        var user = JsonSerializer.SerializeToNode(UserResource.Of(row), ApiJson.Options)!.AsObject();
        if (fields is not [])
        {
            foreach (var name in KnownFields.Except(fields, StringComparer.Ordinal))
            {
                user.Remove(name);
            }
        }

        return user;
    }

    // Holds the filter it belongs to, so that a list does not go on as another one.
    private static string CursorOf(long id, string filter) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{Mark(filter)}")));

    private static long AfterOf(string cursor, string filter, IStringLocalizer<ApiText> text)
    {
        var bytes = new byte[64];
        return Base64Url.IsValid(cursor, out var length) && length <= bytes.Length && Base64Url.TryDecodeFromChars(cursor, bytes, out var written)
            && Encoding.ASCII.GetString(bytes, 0, written).Split('.') is [var id, var mark] && mark == Mark(filter)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
                ? after
                : throw new ApiProblemException(new ApiProblem(ProblemCode.ParameterInvalid, text[nameof(ApiText.WrongCursor)]));
    }

    private static string Mark(string filter) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filter)).AsSpan(0, 8));

    private static string NextOf(HttpRequest request, string cursor) => QueryHelpers.AddQueryString(
        $"{request.PathBase}{request.Path}",
        [.. request.Query.Where(part => part.Key is not Cursor), KeyValuePair.Create(Cursor, new Microsoft.Extensions.Primitives.StringValues(cursor))]);
}
