namespace BusinessTexting.Console.Security;

internal static partial class PermissionLog
{
    [LoggerMessage(1201, LogLevel.Warning, "Account {Account} with the role {Role} was refused what needs {Privilege}")]
    public static partial void Refused(this ILogger logger, long? account, Role? role, Privilege privilege);

    public static void Refused(this ILogger logger, Actor actor, Privilege privilege) => logger.Refused(actor.AccountId, actor.Role, privilege);
}
