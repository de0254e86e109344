namespace BusinessTexting.Tests.Console.Security;

/// <summary>Who may do what, operation by operation. Every operation of every feature has rows here; one without fails the test.</summary>
/// <remarks>
/// What it is done to: "all" of what there is; a user or a location that is "own", "foreign" or without a location ("homeless") to the location
/// administrator; an own user who is moved "to-foreign" or "to-nowhere"; one who has "moved" in
/// from a foreign location; the "facts" of a location, which are more than its default; "borrowed": all, by whom proved too long ago who they are.
/// Of accounts and sessions one's "own" is the actor's.
/// How it ends: "yes"; "own", "users": yes, and of the answer only what is theirs, or tells of users; "no": refused; "none": as if there were no such
/// thing; "invalid": the form is refused for its location; "proof": they have to prove first who they are; "anyone": it comes before anybody is
/// known, and is tested where people come in.
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
        ServiceSettingsService.SetDefaultAsync borrowed         proof no    no        no       no        no

        StoredValuesService.ListAsync            all            yes   yes   own       yes      yes       no
        StoredValuesService.ForecastAsync        all            yes   yes   own       no       no        no
        StoredValuesService.NormalizeAsync       all            yes   yes   own       no       no        no

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

        AuditTrailService.ListAsync           all               yes   users own       users    yes       no
        AuditTrailService.LoadAsync           own               yes   yes   yes       yes      yes       no
        AuditTrailService.LoadAsync           foreign           yes   yes   none      yes      yes       no
        AuditTrailService.LoadAsync           homeless          yes   yes   none      yes      yes       no
        AuditTrailService.LoadAsync           removed           yes   yes   none      yes      yes       no
        AuditTrailService.LoadAsync           moved             yes   yes   none      yes      yes       no
        AuditTrailService.LoadAsync           own-location      yes   none  yes       none     yes       no
        AuditTrailService.LoadAsync           foreign-location  yes   none  none      none     yes       no
        AuditTrailService.LoadAsync           organization      yes   none  none      none     yes       no
        AuditTrailService.ActorsAsync         all               yes   users own       users    yes       no
        AuditTrailService.UndoAsync           own               yes   yes   yes       no       no        no
        AuditTrailService.UndoAsync           foreign           yes   yes   none      no       no        no
        AuditTrailService.UndoAsync           homeless          yes   yes   none      no       no        no
        AuditTrailService.UndoAsync           moved             yes   yes   none      no       no        no
        AuditTrailService.UndoAsync           own-location      yes   none  yes       none     no        no
        AuditTrailService.UndoAsync           own-facts         yes   none  no        none     no        no
        AuditTrailService.UndoAsync           foreign-location  yes   none  none      none     no        no
        AuditTrailService.UndoAsync           organization      yes   none  none      none     no        no
        AuditTrailService.UndoAsync           borrowed          proof none  none      none     no        no
        AuditTrailService.VerifyAsync         all               yes   no    no        no       no        no
        AuditTrailService.RecordExportAsync   all               yes   yes   yes       yes      yes       no
        AuditTrailService.ExportAsync         all               yes   users own       users    yes       no
        UserUndo.UndoAsync                    own               yes   yes   yes       no       no        no
        UserUndo.UndoAsync                    foreign           yes   yes   none      no       no        no
        UserUndo.UndoAsync                    homeless          yes   yes   none      no       no        no
        UserUndo.UndoAsync                    moved             yes   yes   invalid   no       no        no
        LocationUndo.UndoAsync                own-location      yes   no    yes       no       no        no
        LocationUndo.UndoAsync                own-facts         yes   no    no        no       no        no
        LocationUndo.UndoAsync                foreign-location  yes   no    none      no       no        no
        OrganizationUndo.UndoAsync            organization      yes   no    no        no       no        no
        OrganizationUndo.UndoAsync            borrowed          proof no    no        no       no        no
        RecordAnchoring.AnchorAsync           all               yes   no    no        no       no        no
        PersonErasure.EraseAsync              removed           yes   no    no        no       no        no
        PersonErasure.EraseAsync              own               none  no    no        no       no        no
        PersonErasure.LoadAsync               removed           yes   no    no        no       no        no
        PersonErasure.LoadAsync               own               none  no    no        no       no        no
        BackupService.BackUpAsync             all               yes   no    no        no       no        no
        RestoreService.RestoreAsync           all               yes   no    no        no       no        no

        ApiKeyService.ListAsync           all               yes   no    no        no       no        no
        ApiKeyService.LoadAsync           all               yes   no    no        no       no        no
        ApiKeyService.AddAsync            all               yes   no    no        no       no        no
        ApiKeyService.AddAsync            borrowed          proof no    no        no       no        no
        ApiKeyService.SaveAsync           all               yes   no    no        no       no        no
        ApiKeyService.SaveAsync           borrowed          proof no    no        no       no        no
        ApiKeyService.RotateAsync         all               yes   no    no        no       no        no
        ApiKeyService.RotateAsync         borrowed          proof no    no        no       no        no
        ApiKeyService.RevokeAsync         all               yes   no    no        no       no        no
        ApiKeyService.RevokeAsync         borrowed          proof no    no        no       no        no
        ChangeFeed.FollowAsync            all               yes   users own       users    yes       no
        DecisionService.DecideAsync       own               yes   yes   yes       yes      yes       no
        DecisionService.DecideAsync       foreign           yes   yes   none      yes      yes       no
        VerdictService.JudgeAsync         own               yes   yes   yes       yes      yes       no
        VerdictService.JudgeAsync         foreign           yes   yes   none      yes      yes       no
        VerdictService.JudgeAsync         homeless          yes   yes   none      yes      yes       no
        UserListService.ListAfterAsync    all               yes   yes   own       yes      yes       no
        UserListService.ListAfterAsync    foreign           yes   yes   none      yes      yes       no

        AdministratorService.ListAsync        all               yes   no    no        no       no        no
        AdministratorService.LoadAsync        all               yes   no    no        no       no        no
        AdministratorService.LocationsAsync   all               yes   no    no        no       no        no
        AdministratorService.InviteAsync      all               yes   no    no        no       no        no
        AdministratorService.InviteAsync      borrowed          proof no    no        no       no        no
        AdministratorService.SaveAsync        all               yes   no    no        no       no        no
        AdministratorService.SaveAsync        borrowed          proof no    no        no       no        no
        AdministratorService.NewLinkAsync     all               yes   no    no        no       no        no
        AdministratorService.NewLinkAsync     borrowed          proof no    no        no       no        no
        AdministratorService.ReadmitAsync     all               yes   no    no        no       no        no
        AdministratorService.ReadmitAsync     borrowed          proof no    no        no       no        no
        AdministratorService.ResetSecondFactorAsync all         yes   no    no        no       no        no
        AdministratorService.ResetSecondFactorAsync borrowed    proof no    no        no       no        no
        AdministratorService.SignOutAsync     all               yes   no    no        no       no        no
        AdministratorService.SignOutAsync     borrowed          proof no    no        no       no        no

        Sessions.OfAsync                      own               yes   yes   yes       yes      yes       none
        Sessions.EndAsync                     own               yes   yes   yes       yes      yes       none
        Sessions.EndAsync                     foreign           none  none  none      none     none      none
        Sessions.EndAllAsync                  own               yes   yes   yes       yes      yes       none
        IdentityProof.ProveAsync              own               yes   yes   yes       yes      yes       no
        OwnAccountService.LoadAsync           own               yes   yes   yes       yes      yes       none
        OwnAccountService.ChangePasswordAsync own               yes   yes   yes       yes      yes       none
        SecondFactorService.BeginAuthenticatorAsync   own       yes   yes   yes       yes      yes       none
        SecondFactorService.BeginAuthenticatorAsync   borrowed  proof proof proof     proof    proof     none
        SecondFactorService.ConfirmAuthenticatorAsync own       yes   yes   yes       yes      yes       none
        SecondFactorService.ConfirmAuthenticatorAsync borrowed  proof proof proof     proof    proof     none
        SecondFactorService.TurnOffAuthenticatorAsync own       yes   yes   yes       yes      yes       none
        SecondFactorService.TurnOffAuthenticatorAsync borrowed  proof proof proof     proof    proof     none
        SecondFactorService.NewRecoveryCodesAsync     own       yes   yes   yes       yes      yes       none
        SecondFactorService.NewRecoveryCodesAsync     borrowed  proof proof proof     proof    proof     none
        SecondFactorService.AddPasskeyAsync           own       yes   yes   yes       yes      yes       none
        SecondFactorService.AddPasskeyAsync           borrowed  proof proof proof     proof    proof     none
        SecondFactorService.RenamePasskeyAsync        own       yes   yes   yes       yes      yes       none
        SecondFactorService.RenamePasskeyAsync        borrowed  proof proof proof     proof    proof     none
        SecondFactorService.RenamePasskeyAsync        foreign   none  none  none      none     none      none
        SecondFactorService.RemovePasskeyAsync        own       yes   yes   yes       yes      yes       none
        SecondFactorService.RemovePasskeyAsync        borrowed  proof proof proof     proof    proof     none
        SecondFactorService.RemovePasskeyAsync        foreign   none  none  none      none     none      none

        AccountService.IsSetUpNeededAsync     -                 anyone anyone anyone  anyone   anyone    anyone
        AccountService.SetUpAsync             -                 anyone anyone anyone  anyone   anyone    anyone
        AccountService.FindByLinkAsync        -                 anyone anyone anyone  anyone   anyone    anyone
        AccountService.JoinAsync              -                 anyone anyone anyone  anyone   anyone    anyone
        SignInService.WithPasswordAsync       -                 anyone anyone anyone  anyone   anyone    anyone
        SignInService.WithCodeAsync           -                 anyone anyone anyone  anyone   anyone    anyone
        SignInService.WithPasskeyAsync        -                 anyone anyone anyone  anyone   anyone    anyone
        SignInService.EnrolmentAsync          -                 anyone anyone anyone  anyone   anyone    anyone
        SignInService.IsAppUnreadableAsync    -                 anyone anyone anyone  anyone   anyone    anyone
        Sessions.BeginAsync                   -                 anyone anyone anyone  anyone   anyone    anyone
        Sessions.ActorAsync                   -                 anyone anyone anyone  anyone   anyone    anyone
        """;

    public static readonly IReadOnlyList<OperationRow> Rows =
        [.. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(OperationRow.Parse)];
}

/// <summary>One operation on one thing, and how it ends for each actor, in the order of <see cref="RoleStage.Everybody"/>.</summary>
internal sealed record OperationRow(string Operation, string On, IReadOnlyList<string> Ends)
{
    public bool IsForAnyone => Ends.All(end => end is "anyone");

    public static OperationRow Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var operation, var on, .. { Length: 6 } ends]
            ? new OperationRow(operation, on, ends)
            : throw new FormatException(line);

    public override string ToString() => $"{Operation} on {On}";
}
