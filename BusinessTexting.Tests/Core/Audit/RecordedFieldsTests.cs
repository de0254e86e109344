using BusinessTexting.Core.Audit;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Core.Audit;

public class RecordedFieldsTests
{
    [Fact]
    public void A_user_put_back_has_every_field_as_it_was() => ForAll.Holds(Any.User, Any.User, (before, after) =>
    {
        after.Email = "other@northwind.example";
        after.DisplayName = "Other";

        RecordedFields.ApplyTo(after, AuditFields.Of(before, ""));

        Assert.Equal(AuditFields.Of(before, ""), AuditFields.Of(after, ""));
    });

    [Fact]
    public void A_location_put_back_has_every_field_as_it_was() => ForAll.Holds(Any.Location, Any.Location, (before, after) =>
    {
        after.Name = "Elsewhere";

        RecordedFields.ApplyTo(after, AuditFields.Of(before));

        Assert.Equal(AuditFields.Of(before), AuditFields.Of(after));
    });

    [Fact]
    public void An_organization_put_back_has_every_field_as_it_was() => ForAll.Holds(Any.Organization, Any.Organization, (before, after) =>
    {
        after.Name = "Elsewhere";

        RecordedFields.ApplyTo(after, AuditFields.Of(before));

        Assert.Equal(AuditFields.Of(before), AuditFields.Of(after));
    });
}
