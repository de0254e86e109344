using BusinessTexting.Core.Audit;

namespace BusinessTexting.Console.Security;

/// <summary>Somebody asked to see what their role does not show. Nobody expects it: no page offers them the way there. Pages say who may;
/// endpoints answer 403. A refused change is an outcome instead.</summary>
public sealed class NotAllowedException(Privilege privilege) : Exception($"The privilege {privilege} is needed.")
{
    public Privilege Privilege => privilege;
}

public static class Permissions
{
    extension(Actor actor)
    {
        /// <summary>Throws <see cref="NotAllowedException"/> when the actor may not.</summary>
        public void Require(Privilege privilege)
        {
            if (!actor.May(privilege))
            {
                throw new NotAllowedException(privilege);
            }
        }

        /// <summary>Whether entries about this kind of resource are on the part of the record that the actor sees; which of them is for
        /// the reading operation to say.</summary>
        public bool SeesRecordOf(AuditResource resource) => actor.May(Privilege.SeeRecord) || (actor.May(Privilege.SeeRecordOfUsers)
            && (resource is AuditResource.User || (resource is AuditResource.Location && actor.IsConfined)));
    }
}
