using BusinessTexting.Console.Features.AuditTrail;
using BusinessTexting.Core.Audit;

namespace BusinessTexting.Tests.Console.AuditTrail;

public class AuditAddressTests
{
    [Fact]
    public void An_address_says_all_that_is_asked_for()
    {
        var query = new AuditQuery
        {
            Search = "maya & co",
            From = new(2026, 5, 1),
            To = new(2026, 5, 31),
            Actor = "Ada Ösel",
            Action = AuditAction.UserChanged,
            Resource = AuditResource.User,
            ResourceId = 17,
            Before = 123,
        };

        var address = AuditAddress.Parse(new Uri($"http://localhost{AuditAddress.Of(query, entry: 99)}").Query);

        Assert.Equal((query, 99L), (address.Query, address.Entry));
        Assert.Empty(address.Ignored);
    }

    [Theory]
    [InlineData("action=purple")]
    [InlineData("action=7")]
    [InlineData("from=yesterday")]
    [InlineData("to=2026-02-30")]
    [InlineData("id=-1")]
    [InlineData("before=9223372036854775807")]
    [InlineData("entry=x")]
    [InlineData("color=blue")]
    public void What_it_does_not_know_is_left_out_and_said(string part)
    {
        var address = AuditAddress.Parse($"?{part}&by=ada");

        Assert.Equal(new AuditQuery { Actor = "ada" }, address.Query);
        Assert.Equal([part], address.Ignored);
    }

    [Fact]
    public void An_export_asks_for_the_same_without_a_page() =>
        Assert.Equal("/audit/export.jsonl?by=ada", AuditAddress.ExportOf(new AuditQuery { Actor = "ada", Before = 7 }, AuditFormat.JsonLines));
}
