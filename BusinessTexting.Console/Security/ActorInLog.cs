using System.Globalization;

namespace BusinessTexting.Console.Security;

internal static class ActorInLog
{
    extension(Actor actor)
    {
        /// <summary>As log lines may name who acts: an account by its number, never a person.</summary>
        public string Unnamed => actor switch
        {
            { AccountId: { } id } => string.Create(CultureInfo.InvariantCulture, $"account {id}"),
            { ApiKeyId: { } id } => string.Create(CultureInfo.InvariantCulture, $"key {id}"),
            _ => actor.Name,
        };
    }
}
