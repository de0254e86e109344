using BusinessTexting.Core.Audit;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Audit;

public class PersonalDetailsTests
{
    [Fact]
    public void What_tells_who_a_user_is_is_taken_out_and_put_back()
    {
        var before = AuditFields.Of(Some.User(user => user.Extension = "4001"), "Austin HQ");
        var whole = AuditFields.ToJson(before);

        var details = PersonalDetails.TakenFrom("maya.chen@northwind.example", before, new(StringComparer.Ordinal));

        var open = AuditFields.ToJson(before);
        Assert.DoesNotContain(["maya", "Maya", "Chen", "4001", "5550142"], part => open.Contains(part, StringComparison.Ordinal));
        Assert.Contains("Austin HQ", open, StringComparison.Ordinal);
        Assert.Equal((whole, "maya.chen@northwind.example"), (details.CompleteBefore(open), details.Name));
    }

    [Fact]
    public void Once_erased_the_personal_fields_say_so_and_the_others_stay()
    {
        var erased = new PersonalDetails { Json = "" };

        Assert.Equal("""{"email":"(erased)","status":"Active"}""", erased.CompleteAfter("""{"email":"","status":"Active"}"""));
        Assert.Equal("(erased)", erased.Name);
    }

    [Fact]
    public void A_setting_is_no_personal_field()
    {
        var after = new SortedDictionary<string, string>(StringComparer.Ordinal) { [AuditFields.Texting] = AuditFields.Setting(TextingChoice.On) };

        PersonalDetails.TakenFrom("maya.chen@northwind.example", new(StringComparer.Ordinal), after);

        Assert.Equal("On", after[AuditFields.Texting]);
    }
}
