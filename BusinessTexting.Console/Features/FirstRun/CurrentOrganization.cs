using BusinessTexting.Console.Data;
using BusinessTexting.Console.Security;

namespace BusinessTexting.Console.Features.FirstRun;

/// <summary>Whose console this is.</summary>
public sealed class CurrentOrganization(ReadStore reads)
{
    /// <summary>Null while nothing has been imported.</summary>
    public async Task<string?> NameAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var sight = await reads.OpenAsync(Privilege.SeeDirectory, actor, cancellationToken);
        return (await sight.OrganizationAsync(cancellationToken))?.Name;
    }
}
