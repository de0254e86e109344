using BusinessTexting.Console.Security;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Data;

/// <summary>The door to reading, as <see cref="ChangeStore"/> is the door to changing: nobody gets through without saying who they are.</summary>
public sealed class ReadStore(IDbContextFactory<ConsoleDb> databases)
{
    /// <summary>Throws <see cref="NotAllowedException"/> when the actor may not.</summary>
    public async Task<Sight> OpenAsync(Privilege privilege, Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(privilege);
        return new Sight(await databases.CreateDbContextAsync(cancellationToken), actor);
    }
}
