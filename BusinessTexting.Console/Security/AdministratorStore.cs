using BusinessTexting.Console.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace BusinessTexting.Console.Security;

/// <summary>Where Identity keeps administrators. There are no external logins and no claims beside the role: their tables do not exist.</summary>
internal sealed class AdministratorStore(ConsoleDb db, IdentityErrorDescriber describer)
    : UserOnlyStore<Administrator, ConsoleDb, long, IdentityUserClaim<long>, IdentityUserLogin<long>, IdentityUserToken<long>, IdentityUserPasskey<long>>(db, describer);
