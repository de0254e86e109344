using System.Text;
using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Core.Audit;

public class AuditChainTests
{
    private static readonly AuditChain Chain = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    private static readonly StoredEntry Entry = new(
        Sequence: 7,
        At: "2026-05-03T10:00:00.000Z",
        Actor: "Ada Ösel",
        ActorEmail: "ada@northwind.example",
        ActorRole: "Full",
        ActorAddress: "192.0.2.7",
        Action: "UserChanged",
        Resource: "User",
        ResourceId: 17,
        ResourceName: "",
        Before: """{"status":"Active"}""",
        After: """{"status":"Inactive"}""",
        Reason: "left",
        CorrelationId: "B7E23EC2-9AF5-4A8B-A3C1-1D2E3F405162",
        Undoes: null,
        PersonalHash: "aa",
        PreviousHash: "bb");

    // Never to be changed: entries that were written long ago are checked against it.
    [Fact]
    public void The_canonical_json_is_what_it_always_was()
    {
        Assert.Equal(
            """{"sequence":7,"at":"2026-05-03T10:00:00.000Z","actor":"Ada Ösel","actorEmail":"ada@northwind.example","actorRole":"Full","actorAddress":"192.0.2.7","action":"UserChanged","resource":"User","resourceId":17,"resourceName":"","before":"{\"status\":\"Active\"}","after":"{\"status\":\"Inactive\"}","reason":"left","correlationId":"B7E23EC2-9AF5-4A8B-A3C1-1D2E3F405162","undoes":null,"personalHash":"aa","previousHash":"bb"}""",
            Encoding.UTF8.GetString(Chain.CanonicalJson(Entry)));
        Assert.Equal("4090f4b88ecfb842df0cd7e4d81f6d1af0a97f9140d051575a9533f8461a3161", Chain.Hash(Entry));
    }

    [Fact]
    public void Every_part_of_an_entry_counts() => Assert.All(
        [
            Entry with { Sequence = 8 },
            Entry with { At = "2026-05-03T10:00:00.001Z" },
            Entry with { Actor = "Ada" },
            Entry with { ActorEmail = "" },
            Entry with { ActorRole = "User" },
            Entry with { ActorAddress = "" },
            Entry with { Action = "UserAdded" },
            Entry with { Resource = "Location" },
            Entry with { ResourceId = null },
            Entry with { ResourceName = "x" },
            Entry with { Before = "" },
            Entry with { After = "" },
            Entry with { Reason = "" },
            Entry with { CorrelationId = "" },
            Entry with { Undoes = 6 },
            Entry with { PersonalHash = "" },
            Entry with { PreviousHash = "" },
        ],
        (StoredEntry changed) => Assert.NotEqual(Chain.Hash(Entry), Chain.Hash(changed)));

    [Fact]
    public void What_moves_from_one_field_to_the_next_counts() => Assert.NotEqual(
        Chain.Hash(Entry with { Before = "\",\"after\":\"", After = "" }),
        Chain.Hash(Entry with { Before = "", After = "\",\"after\":\"" }));

    [Fact]
    public void Another_key_gives_other_hashes()
    {
        using var other = new AuditChain(new byte[32]);

        Assert.NotEqual(Chain.Hash(Entry), other.Hash(Entry));
    }

    [Fact]
    public void Equal_entries_have_equal_hashes() => ForAll.Holds(
        Gen.Elements("", "a", "\"", "\\", "\n", "é", "Ж", "😀", "{", "\u2028", "<").ListOf(4).Select(parts => string.Concat(parts)),
        text => Assert.Equal(Chain.Hash(Entry with { Reason = text }), Chain.Hash(Entry with { Reason = new string(text.AsSpan()) })));

    [Fact]
    public void A_salt_and_its_text_cannot_be_cut_elsewhere() =>
        Assert.NotEqual(AuditChain.Commitment("ab", "c"), AuditChain.Commitment("a", "bc"));
}
