using System.Security.Claims;
using BusinessTexting.Console.Features.Accounts;
using BusinessTexting.Console.Security;
using BusinessTexting.Tests.Support;
using Microsoft.AspNetCore.Components.Authorization;

namespace BusinessTexting.Tests.Console.Security;

public sealed class CircuitSessionTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private PageConnections Pages => field ??= new(_database.Get<Sessions>(), TimeProvider.System);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.User, false)]
    [InlineData(Role.Support, true)]
    public async Task An_open_page_acts_for_nobody_once_its_administrator_has_another_role_or_is_disabled(Role role, bool disabled)
    {
        var ada = await _database.SignInAsync(Role.Full);
        var sam = await _database.SignInAsync(Role.Support);
        var me = new CurrentActor();
        var ended = 0;
        me.Ended += () => ended++;
        var circuit = await OpenAsync(me, sam);
        Assert.Equal(sam.SessionId, me.Actor.SessionId);
        var form = AdministratorForm.Of(_database.Administrator(sam.AccountId!.Value));
        (form.Role, form.IsDisabled) = (role, disabled);

        await Pages.EndWithSessionsAsync(Cancel);
        Assert.False(circuit.HasEnded);
        await _database.Administrators.SaveAsync(sam.AccountId.Value, form, ada, Cancel);
        await Pages.EndWithSessionsAsync(Cancel);

        Assert.True(circuit.HasEnded);
        Assert.Equal((Actor.Nobody, 1), (me.Actor, ended));
    }

    public void Dispose() => _database.Dispose();

    private async Task<CircuitSession> OpenAsync(CurrentActor me, Actor actor)
    {
        var circuit = new CircuitSession(me, new Cookie(actor), _database.Get<Sessions>(), _database.Get<SessionActivity>(), Pages);
        await circuit.OnCircuitOpenedAsync(null!, Cancel);
        return circuit;
    }

    private sealed class Cookie(Actor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [SessionClaims.Of(Session()), new Claim(SessionClaims.Address, actor.Address)]))));

        private Session Session() => new()
        {
            Id = actor.SessionId!.Value,
            AdministratorId = actor.AccountId!.Value,
            CreatedAt = default,
            LastSeenAt = default,
            ConfirmedAt = default,
            Address = "",
            Browser = "",
        };
    }
}
