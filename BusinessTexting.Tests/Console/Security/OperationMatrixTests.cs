using System.Collections;
using System.Reflection;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Console.Features.Backups;
using BusinessTexting.Console.Features.Decisions;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Console.Features.FirstRun;
using BusinessTexting.Console.Features.Inspector;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Tests.Console.Security;

/// <summary>Drives every operation as every role and as nobody, and holds the ends against <see cref="OperationTable"/>.</summary>
public sealed class OperationMatrixTests
{
    public static TheoryData<string, string> Rows => [.. OperationTable.Rows.Where(row => !row.IsForAnyone).Select(row => (row.Operation, row.On))];

    [Fact]
    public void Every_operation_has_a_row() =>
        Assert.Equal(
            Operations.All.Select(Operations.NameOf).Distinct().Order(StringComparer.Ordinal),
            OperationTable.Rows.Select(row => row.Operation).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_operation_asks_who_wants_it_except_those_that_come_before_anybody_is_known() =>
        Assert.All(Operations.All, method => Assert.Equal(
            (Operations.NameOf(method), OperationTable.Rows.Any(row => row.Operation == Operations.NameOf(method) && row.IsForAnyone)),
            (Operations.NameOf(method), !AsksWho(method))));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_role_does_its_part_and_nothing_else(string operation, string on)
    {
        var row = OperationTable.Rows.Single(row => row.Operation == operation && row.On == on);
        var stage = await RoleStage.OpenAsync();
        try
        {
            var (before, full) = (stage.Everything(), "");
            foreach (var ((role, actor), end) in RoleStage.Everybody.Zip(row.Ends))
            {
                var answer = await Operations.RunAsync(stage, operation, on, actor);
                var (written, after) = (RoleStage.Write(answer), stage.Everything());
                full = role is "Full" ? written : full;

                Assert.Equal((role, end is "own" or "users" ? "yes" : end), (role, EndOf(answer)));
                Assert.True(end is not ("own" or "users") || written != full, $"{role} is shown as much as a full administrator.");
                Assert.True(!actor.IsConfined || !RoleStage.Leaks(written).Any(), $"{role} is told: {written}");
                Assert.Equal(IsDone(answer), after != before);
                if (after != before)
                {
                    stage.Dispose();
                    stage = await RoleStage.OpenAsync();
                    before = stage.Everything();
                }
            }
        }
        finally
        {
            stage.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_is_not_theirs_is_to_a_location_administrator_as_what_never_was(string operation, string on)
    {
        var row = OperationTable.Rows.Single(row => row.Operation == operation && row.On == on);
        if (Operations.NeverThere(row) is not { } never)
        {
            return;
        }

        using var stage = await RoleStage.OpenAsync();
        var actor = RoleStage.Everybody.Single(somebody => somebody.Name is "Location").Actor;

        Assert.Equal(
            RoleStage.Write(await Operations.RunAsync(stage, operation, never, actor)),
            RoleStage.Write(await Operations.RunAsync(stage, operation, on, actor)));
    }

    private static bool AsksWho(MethodInfo method) =>
        method.GetParameters() is [.., { ParameterType: var actor }, { ParameterType: var token }] && actor == typeof(Actor) && token == typeof(CancellationToken);

    private static bool IsDone(object? answer) =>
        answer is ChangeOutcome.Saved or ImportOutcome.Applied or SampleOutcome.Imported or BackupOutcome.Made or RestoreOutcome.Restored
            or AnchorOutcome.Anchored;

    private static string EndOf(object? answer) => answer switch
    {
        Privilege or ChangeOutcome.NotAllowed or ImportOutcome.NotAllowed or SampleOutcome.NotAllowed => "no",
        BackupOutcome.NotAllowed or RestoreOutcome.NotAllowed or AnchorOutcome.NotAllowed or ProofOutcome.Refused => "no",
        null or ChangeOutcome.Missing or UserPage { Total: 0 } or FoundUsers { Total: 0 } or FoundEntries { Entries: [] } or TextingDecision { Codes: [TextingDecision.UnknownNumber] } or ICollection { Count: 0 } => "none",
        ChangeOutcome.NotConfirmed => "proof",
        ChangeOutcome.Invalid { Problems: var problems } when problems.Keys.SequenceEqual([nameof(UserForm.LocationId)]) => "invalid",
        ChangeOutcome and not ChangeOutcome.Saved or BackupOutcome and not BackupOutcome.Made or RestoreOutcome and not RestoreOutcome.Restored => $"{answer}",
        _ => "yes",
    };
}
