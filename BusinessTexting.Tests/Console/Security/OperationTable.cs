namespace BusinessTexting.Tests.Console.Security;

/// <summary>Who may do what, operation by operation. Every public operation of every feature has rows here; one without fails the test.</summary>
/// <remarks>
/// What it is done to: "all" of what there is; a user or a location that is "own", "foreign" or without a location ("homeless") to the location
/// administrator; an own user who is moved "to-foreign" or "to-nowhere".
/// How it ends: "yes"; "own": yes, and of the answer only what is theirs; "no": refused; "none": as if there were no such thing; "invalid": the
/// form is refused for its location.
/// </remarks>
internal static class OperationTable
{
    private const string Table =
        """
        operation                             on                Full  User  Location  Support  ReadOnly  Nobody

        CurrentOrganization.NameAsync         all               yes   yes   yes       yes      yes       no
        OverviewService.LoadAsync             all               yes   yes   own       yes      yes       no

        UserListService.ListAsync             all               yes   yes   own       yes      yes       no
        UserListService.ListAsync             own               yes   yes   yes       yes      yes       no
        UserListService.ListAsync             foreign           yes   yes   none      yes      yes       no
        UserListService.ListAsync             homeless          yes   yes   none      yes      yes       no
        UserListService.ExportAsync           all               yes   yes   own       yes      yes       no
        UserListService.ExportAsync           foreign           yes   yes   none      yes      yes       no
        UserListService.ExportAsync           homeless          yes   yes   none      yes      yes       no

        UserListService.RowsAsync             own               yes   yes   yes       yes      yes       no
        UserListService.RowsAsync             foreign           yes   yes   none      yes      yes       no

        InspectorService.FindAsync            all               yes   yes   own       yes      yes       no
        InspectorService.FindAsync            own               yes   yes   yes       yes      yes       no
        InspectorService.FindAsync            foreign           yes   yes   none      yes      yes       no
        InspectorService.FindAsync            homeless          yes   yes   none      yes      yes       no
        InspectorService.InspectAsync         own               yes   yes   yes       yes      yes       no
        InspectorService.InspectAsync         foreign           yes   yes   none      yes      yes       no
        InspectorService.InspectAsync         homeless          yes   yes   none      yes      yes       no
        InspectorService.InspectAsync         removed           yes   yes   none      yes      yes       no

        ImpactService.CountAsync              all               yes   yes   own       yes      yes       no
        ImpactService.CountAsync              own-location      yes   yes   yes       yes      yes       no
        ImpactService.CountAsync              foreign-location  yes   yes   none      yes      yes       no
        ImpactService.ListAsync               all               yes   yes   own       yes      yes       no
        ImpactService.ListAsync               foreign-location  yes   yes   none      yes      yes       no

        UserService.LoadAsync                 own               yes   yes   yes       yes      yes       no
        UserService.LoadAsync                 foreign           yes   yes   none      yes      yes       no
        UserService.LoadAsync                 homeless          yes   yes   none      yes      yes       no
        UserService.FindAsync                 own               yes   yes   yes       yes      yes       no
        UserService.FindAsync                 foreign           yes   yes   none      yes      yes       no
        UserService.FindAsync                 homeless          yes   yes   none      yes      yes       no
        UserService.LocationsAsync            all               yes   yes   own       yes      yes       no
        UserService.AddAsync                  own               yes   yes   yes       no       no        no
        UserService.AddAsync                  foreign           yes   yes   invalid   no       no        no
        UserService.AddAsync                  homeless          yes   yes   invalid   no       no        no
        UserService.SaveAsync                 own               yes   yes   yes       no       no        no
        UserService.SaveAsync                 foreign           yes   yes   none      no       no        no
        UserService.SaveAsync                 homeless          yes   yes   none      no       no        no
        UserService.SaveAsync                 to-foreign        yes   yes   invalid   no       no        no
        UserService.SaveAsync                 to-nowhere        yes   yes   invalid   no       no        no
        UserService.SetTextingAsync           own               yes   yes   yes       no       no        no
        UserService.SetTextingAsync           foreign           yes   yes   none      no       no        no
        UserService.SetTextingAsync           homeless          yes   yes   none      no       no        no
        UserService.RemoveAsync               own               yes   yes   yes       no       no        no
        UserService.RemoveAsync               foreign           yes   yes   none      no       no        no
        UserService.RemoveAsync               homeless          yes   yes   none      no       no        no
        UserViews.LoadAsync                   own               yes   yes   yes       yes      yes       no
        UserViews.LoadAsync                   foreign           yes   yes   none      yes      yes       no
        UserViews.LoadAsync                   homeless          yes   yes   none      yes      yes       no
        UserViews.LoadAsync                   removed           yes   yes   none      yes      yes       no
        UserViews.ForNewUserAsync             all               yes   yes   own       no       no        no

        LocationService.ListAsync             all               yes   yes   own       yes      yes       no
        LocationService.LoadAsync             own               yes   yes   yes       yes      yes       no
        LocationService.LoadAsync             foreign           yes   yes   none      yes      yes       no
        LocationService.PreviewAsync          own               yes   no    yes       no       no        no
        LocationService.PreviewAsync          foreign           yes   no    none      no       no        no
        LocationService.AddAsync              all               yes   no    no        no       no        no
        LocationService.SaveAsync             own               yes   no    no        no       no        no
        LocationService.SaveAsync             foreign           yes   no    no        no       no        no
        LocationService.SetDefaultAsync       own               yes   no    yes       no       no        no
        LocationService.SetDefaultAsync       foreign           yes   no    none      no       no        no
        LocationService.RemoveAsync           own               yes   no    no        no       no        no
        LocationService.RemoveAsync           foreign           yes   no    no        no       no        no

        OrganizationService.LoadAsync         all               yes   yes   yes       yes      yes       no
        OrganizationService.JudgeAsync        all               yes   yes   yes       yes      yes       no
        OrganizationService.PreviewAsync      all               yes   no    no        no       no        no
        OrganizationService.SaveAsync         all               yes   no    no        no       no        no
        ServiceSettingsService.LoadAsync      all               yes   yes   own       yes      yes       no
        ServiceSettingsService.PreviewAsync   all               yes   no    no        no       no        no
        ServiceSettingsService.SetDefaultAsync all              yes   no    no        no       no        no

        DirectoryImportService.PreviewAsync      all            yes   no    no        no       no        no
        DirectoryImportService.ApplyAsync        all            yes   no    no        no       no        no
        DirectoryImportService.ListProblemsAsync all            yes   no    no        no       no        no
        SampleOrganization.ImportAsync           all            yes   no    no        no       no        no

        RecentChanges.NewestIdAsync           all               yes   yes   yes       yes      yes       no
        RecentChanges.NewsAsync               all               yes   yes   own       yes      yes       no
        RecentChanges.OfAllAsync              all               yes   yes   own       yes      yes       no
        RecentChanges.OfAsync                 own               yes   yes   yes       yes      yes       no
        RecentChanges.OfAsync                 foreign           yes   yes   none      yes      yes       no
        RecentChanges.OfAsync                 homeless          yes   yes   none      yes      yes       no
        RecentChanges.OfAsync                 own-location      yes   none  yes       none     yes       no
        RecentChanges.OfAsync                 foreign-location  yes   none  none      none     yes       no
        RecentChanges.OfAsync                 organization      yes   none  none      none     yes       no
        """;

    public static readonly IReadOnlyList<OperationRow> Rows =
        [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(OperationRow.Parse)];
}

/// <summary>One operation on one thing, and how it ends for each actor, in the order of <see cref="RoleStage.Everybody"/>.</summary>
internal sealed record OperationRow(string Operation, string On, IReadOnlyList<string> Ends)
{
    public static OperationRow Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var operation, var on, .. { Length: 6 } ends]
            ? new OperationRow(operation, on, ends)
            : throw new FormatException(line);

    public override string ToString() => $"{Operation} on {On}";
}
