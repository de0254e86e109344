using BusinessTexting.Console.Data;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace BusinessTexting.Tests.Support;

/// <summary>People who have signed in, and what is stored about them.</summary>
internal static class AccountStage
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    extension(TestDatabase database)
    {
        public AdministratorService Administrators => database.Get<AdministratorService>();

        /// <summary>Adds the one administrator of this role and signs them in, a moment ago.</summary>
        public async Task<Actor> SignInAsync(Role role, params long[] locations) =>
            await database.SignInAgainAsync(await TestAccounts.AddAsync(database.Services, role, locations));

        /// <summary>One more session of theirs.</summary>
        public async Task<Actor> SignInAgainAsync(long id, string browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
        {
            var sessions = database.Get<Sessions>();
            var session = await sessions.BeginAsync(database.Administrator(id), "pwd", "192.0.2.7", browser, Cancel);
            return (await sessions.ActorAsync(session.Id, "192.0.2.7", Cancel))!;
        }

        public async Task<bool> IsSignedInAsync(Actor actor) =>
            await database.Get<Sessions>().ActorAsync(actor.SessionId!.Value, actor.Address, Cancel) is not null;

        public Administrator Administrator(long id) =>
            database.Read(db => db.Administrators.AsNoTracking().Include(administrator => administrator.Locations).Single(administrator => administrator.Id == id));

        /// <summary>The last entry of this kind.</summary>
        public AuditEntry Entry(AuditAction action) =>
            database.Read(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Action == action).OrderByDescending(entry => entry.Id).First());

        /// <summary>Invites somebody and has them choose the password of <see cref="TestAccounts"/>.</summary>
        public async Task<long> JoinAsync(AdministratorForm form, Actor by)
        {
            var invited = await database.Administrators.InviteAsync(form, by, Cancel);
            var joined = await database.Get<AccountService>().JoinAsync(invited.Link!.Secret, TestAccounts.Password, "192.0.2.8", Cancel);
            return Assert.IsType<ChangeOutcome.Saved>(joined).Id;
        }
    }

    extension(Actor actor)
    {
        /// <summary>The same, whose proof of who they are is too old.</summary>
        public Actor Borrowed => actor with { ConfirmedAt = actor.ConfirmedAt - SignInSettings.ConfirmationLasts };
    }
}
