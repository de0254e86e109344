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
    }
}
