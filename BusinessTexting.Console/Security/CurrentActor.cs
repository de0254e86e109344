namespace BusinessTexting.Console.Security;

/// <summary>Who is at the other end of this request or circuit.</summary>
public sealed class CurrentActor
{
    /// <summary>Never null: <see cref="Security.Actor.Nobody"/> before signing in and after the session has ended.</summary>
    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>Whether they are signing out, and so need not be told that their session has ended.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>Raised, on whatever thread notices it, when the session has ended under an open page.</summary>
    public event Action? Ended;

    /// <summary>Says who it is from now on.</summary>
    public void Become(Actor actor)
    {
        var had = Actor.Role is not null;
        Actor = actor;
        if (had && actor.Role is null)
        {
            Ended?.Invoke();
        }
    }
}
