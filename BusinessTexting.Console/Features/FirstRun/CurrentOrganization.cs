using BusinessTexting.Console.Data;
using BusinessTexting.Core.Directory;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Console.Features.FirstRun;

/// <summary>Whose console this is.</summary>
public sealed class CurrentOrganization(IDbContextFactory<ConsoleDb> databases)
{
    /// <summary>Null while nothing has been imported.</summary>
    public async Task<string?> NameAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Organizations.Where(organization => organization.Id == Organization.OnlyId)
            .Select(organization => organization.Name).SingleOrDefaultAsync(cancellationToken);
    }
}
