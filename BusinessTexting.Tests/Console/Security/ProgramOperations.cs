using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.ApiKeys;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>How the operations are driven that are there for programs.</summary>
internal static class ProgramOperations
{
    private const long Gateway = 1;

    public static readonly IReadOnlyDictionary<string, Drive> Drivers = new Dictionary<string, Drive>(StringComparer.Ordinal)
    {
        ["ApiKeyService.ListAsync"] = async (stage, on, actor) => await Keys(stage).ListAsync(As(stage, on, actor), Token),
        ["ApiKeyService.LoadAsync"] = async (stage, on, actor) => await Keys(stage).LoadAsync(Gateway, As(stage, on, actor), Token),
        ["ApiKeyService.AddAsync"] = async (stage, on, actor) => (await Keys(stage).AddAsync(Form("Script"), As(stage, on, actor), Token)).Outcome,
        ["ApiKeyService.SaveAsync"] = async (stage, on, actor) => await Keys(stage).SaveAsync(Gateway, Form("Renamed") with { Version = 1 }, As(stage, on, actor), Token),
        ["ApiKeyService.RotateAsync"] = async (stage, on, actor) =>
            (await Keys(stage).RotateAsync(Gateway, TimeSpan.Zero, version: null, As(stage, on, actor), Token)).Outcome,
        ["ApiKeyService.RevokeAsync"] = async (stage, on, actor) => await Keys(stage).RevokeAsync(Gateway, version: null, As(stage, on, actor), Token),
        ["ChangeFeed.FollowAsync"] = async (stage, _, actor) => await FirstAsync(stage.Get<ChangeFeed>().FollowAsync(0, () => new Follower(actor, DateTimeOffset.MaxValue), actor, Token)),
        ["DecisionService.DecideAsync"] = async (stage, on, actor) =>
            (await stage.Get<DecisionService>().DecideAsync(on switch { "own" => "+15125550101", "foreign" => "+13035550102", _ => "+13035550199" }, actor, Token))! with { Number = "" },
        ["VerdictService.JudgeAsync"] = async (stage, on, actor) => await stage.Get<VerdictService>().JudgeAsync(
            on switch { "own" => "ana@northwind.example", "foreign" => "2", "homeless" => "3", _ => "99" }, actor, Token),
        ["UserListService.ListAfterAsync"] = async (stage, on, actor) => await stage.Get<UserListService>().ListAfterAsync(
            on switch { "all" => new(), "foreign" => new() { LocationId = RoleStage.Denver }, _ => new() { LocationId = RoleStage.Nothing } }, after: 0, limit: 100, actor, Token),
    };

    private static CancellationToken Token => CancellationToken.None;

    public static async Task AddKeyAsync(RoleStage stage) =>
        Assert.IsType<ChangeOutcome.Saved>((await Keys(stage).AddAsync(Form("Gateway"), Actor.CommandLine, Token)).Outcome);

    private static ApiKeyService Keys(RoleStage stage) => stage.Get<ApiKeyService>();

    private static ApiKeyForm Form(string name) => new() { Name = name, Role = Role.ReadOnly, ExpiresAt = DateTimeOffset.UtcNow.AddDays(7) };

    private static Actor As(RoleStage stage, string on, Actor actor) => on is "borrowed" ? stage.AccountOf(actor).Borrowed : stage.AccountOf(actor);

    private static async Task<AuditEntry?> FirstAsync(IAsyncEnumerable<AuditEntry?> entries)
    {
        await foreach (var entry in entries)
        {
            return entry;
        }

        return null;
    }
}
