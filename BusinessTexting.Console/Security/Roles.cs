namespace BusinessTexting.Console.Security;

/// <summary>Which role may do what: the one table behind every operation, disabled control and page.</summary>
public static class Roles
{
    private static readonly Dictionary<Role, Privilege[]> Granted = new()
    {
        [Role.Full] = Enum.GetValues<Privilege>(),
        [Role.User] = [Privilege.SeeDirectory, Privilege.SeeRecordOfUsers, Privilege.ChangeUsers],
        [Role.Location] = [Privilege.SeeDirectory, Privilege.SeeRecordOfUsers, Privilege.ChangeUsers, Privilege.ChangeLocationDefaults],
        [Role.Support] = [Privilege.SeeDirectory, Privilege.SeeRecordOfUsers],
        [Role.ReadOnly] = [Privilege.SeeDirectory, Privilege.SeeRecordOfUsers, Privilege.SeeRecord],
    };

    extension(Role role)
    {
        public bool Grants(Privilege privilege) => Granted[role].Contains(privilege);
    }

    /// <summary>Who may, for a person who may not.</summary>
    public static IReadOnlyList<Role> With(Privilege privilege) => [.. Enum.GetValues<Role>().Where(role => role.Grants(privilege))];
}
