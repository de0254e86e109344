using System.Net;
using BusinessTexting.Console.Features.Users;
using BusinessTexting.Console.Security;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;
using BusinessTexting.Tests.Support;

namespace BusinessTexting.Tests.Console.Api;

public sealed class DecisionsApiTests : IAsyncDisposable
{
    private const string Number = "+15125550142";

    private readonly ConsoleApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("%2B15125550142")]
    [InlineData("+15125550142")]
    [InlineData("%2B1%20(512)%20555-0142")]
    [InlineData("5125550142")]
    [InlineData("%20%2B15125550142")]
    public async Task A_number_in_any_writing_is_found(string number)
    {
        Store();
        var gateway = await ApiProgram.OfAsync(_app, Role.ReadOnly);

        var answer = await gateway.GetAsync($"/decisions?number={number}");

        Assert.Equal($$"""{"number":"{{Number}}","allow":true,"codes":[]}""", answer.Text);
    }

    [Theory]
    [InlineData("%2B13035550000")]
    [InlineData("%2B442079460000")]
    [InlineData("3035550000")]
    public async Task A_number_that_nobody_has_is_denied_and_not_an_error(string number)
    {
        Store();
        var gateway = await ApiProgram.OfAsync(_app, Role.ReadOnly);

        var answer = await gateway.GetAsync($"/decisions?number={number}");

        Assert.Equal((HttpStatusCode.OK, false, "unknown-number"), (answer.Status, (bool)answer["allow"], (string)answer["codes"][0]!));
    }

    [Fact]
    public async Task An_eligible_user_who_is_configured_off_is_switched_off()
    {
        Store(user => user.Texting = TextingChoice.Off);
        var gateway = await ApiProgram.OfAsync(_app, Role.ReadOnly);

        Assert.Equal("""["switched-off"]""", (await gateway.GetAsync($"/decisions?number=%2B15125550142"))["codes"].ToJsonString());
    }

    [Fact]
    public async Task A_blocked_user_is_denied_with_every_rule_that_blocks()
    {
        Store(user => (user.License, user.NumberTexting, user.Texting) = (CallingLicense.None, NumberTexting.NotCapable, TextingChoice.Off));
        var gateway = await ApiProgram.OfAsync(_app, Role.ReadOnly);

        Assert.Equal("""["calling-license","number-texting"]""", (await gateway.GetAsync($"/decisions?number=%2B15125550142"))["codes"].ToJsonString());
    }

    [Fact]
    public async Task A_number_of_a_foreign_location_is_unknown_to_a_location_key()
    {
        Store();
        var gateway = await ApiProgram.OfAsync(_app, Role.Location, 2);

        Assert.Equal("unknown-number", (string)(await gateway.GetAsync("/decisions?number=%2B15125550142"))["codes"][0]!);
    }

    [Fact]
    public async Task The_next_decision_knows_every_change_whoever_made_it()
    {
        Store();
        var gateway = await ApiProgram.OfAsync(_app);
        for (var time = 0; time < 20; time++)
        {
            var choice = time % 2 == 0 ? "off" : "on";
            var changed = await gateway.SendAsync(HttpMethod.Put, "/users/maya.chen@northwind.example/texting", new { texting = choice }, "If-Match: *");
            Assert.Equal(HttpStatusCode.OK, changed.Status);
            Assert.Equal(choice is "on", (bool)(await gateway.GetAsync("/decisions?number=%2B15125550142"))["allow"]);
        }

        // Past the console that answers, as a command in another process would.
        var users = _app.Database.Get<UserService>();
        var maya = (await users.FindAsync("maya.chen@northwind.example", Actor.CommandLine, CancellationToken.None))!.User;
        await users.SetTextingAsync(maya.Id, TextingChoice.Off, version: null, Actor.CommandLine, CancellationToken.None);
        Assert.False((bool)(await gateway.GetAsync("/decisions?number=%2B15125550142"))["allow"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?number=%2B15125550142&number=%2B15125550143")]
    [InlineData("?number=%2B15125550142&from=x")]
    [InlineData("?Number=%2B15125550142")]
    [InlineData("?number=")]
    [InlineData("?number=%20")]
    [InlineData("?number=not%20a%20number")]
    [InlineData("?number=%2B1512555014")]
    [InlineData("?number=1.5E%2B10")]
    [InlineData("?number=%2B15125550142%00")]
    [InlineData("?number=%2B15125550142%ff")]
    public async Task What_is_no_question_is_refused(string query)
    {
        var gateway = await ApiProgram.OfAsync(_app, Role.ReadOnly);

        var answer = await gateway.GetAsync($"/decisions{query}");

        Assert.Equal((HttpStatusCode.BadRequest, "parameter-invalid"), (answer.Status, answer.Code));
    }

    private void Store(Action<User>? but = null) => _app.Database.Store(
        [Some.User(user =>
        {
            (user.PrimaryNumber, user.LocationId, user.Texting) = (PhoneNumber.Parse(Number), 1, TextingChoice.On);
            but?.Invoke(user);
        })],
        [Some.Location(), Some.Location(location => location.Name = "Denver")]);
}
