using System.Collections.Concurrent;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BusinessTexting.Tests.Browser;

/// <summary>What somebody types stands as they typed it, however late the server answers and whatever they type with.</summary>
public sealed class TypingJourneys(BrowserSession session) : BrowserTests(session)
{
    private const int MillisecondsAKey = 180;

    [Fact]
    public async Task A_list_is_searched_for_words_with_a_space_between_them()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/locations");
        var box = page.GetByRole(AriaRole.Searchbox, new() { Name = "Find a location" });

        await box.PressSequentiallyAsync("Austin HQ", new() { Delay = MillisecondsAKey });

        await page.SeesAddressAsync("/locations?search=Austin%20HQ");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Austin HQ", Exact = true })).ToBeVisibleAsync();
        await Expect(box).ToHaveValueAsync("Austin HQ");
    }

    [Theory]
    [InlineData("/inspect", "Inspect a user", "maya", "maya.chen", "Maya Chen")]
    [InlineData("/users", "Search", "maya", "maya.chen", "Maya Chen")]
    public async Task An_answer_that_comes_late_overwrites_nothing(string address, string name, string first, string typed, string found)
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/help/prerequisites");
        var answers = new HeldAnswers();
        await answers.StandBetweenAsync(page);
        await page.GotoAsync(address);
        var box = page.GetByRole(AriaRole.Searchbox, new() { Name = name, Exact = true });
        await box.FillAsync(first);

        answers.Hold();
        await box.PressAsync("Enter");
        await box.FillAsync(typed);
        answers.LetGo();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = found }).Or(page.GetByRole(AriaRole.Heading, new() { Name = found }))).ToBeVisibleAsync();
        await Expect(box).ToHaveValueAsync(typed);
    }

    [Fact]
    public async Task An_answer_that_comes_late_overwrites_nothing_in_a_form()
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), "/help/prerequisites");
        var answers = new HeldAnswers();
        await answers.StandBetweenAsync(page);
        await page.GotoAsync("/users/1");
        var field = page.GetByLabel("Extension");
        await field.FillAsync("4");
        await Expect(page.Button("Save")).ToBeVisibleAsync();

        answers.Hold();
        await field.PressSequentiallyAsync("99");
        answers.LetHeldGo();
        await field.PressSequentiallyAsync("88");
        answers.LetGo();
        await page.GetByLabel("Mobile app version").FillAsync("45.1");

        await Expect(page.GetByText("After saving").Or(page.Button("Save"))).ToBeVisibleAsync();
        await Expect(field).ToHaveValueAsync("49988");
    }

    [Theory]
    [InlineData("/locations", "Find a location")]
    [InlineData("/users", "Search")]
    [InlineData("/audit", "Search")]
    public async Task An_input_method_composes_undisturbed_while_the_list_is_searched(string address, string name)
    {
        var page = await VisitAsync(await UnchangedNorthwindAsync(), address);
        var box = page.GetByRole(AriaRole.Searchbox, new() { Name = name, Exact = true });
        await box.FocusAsync();
        var keyboard = await page.Context.NewCDPSessionAsync(page);

        await ComposeAsync(keyboard, "と");
        await page.SeesAddressAsync($"{address}?search={Uri.EscapeDataString("と")}");
        await ComposeAsync(keyboard, "とう");
        await ComposeAsync(keyboard, "とうきょう");
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "東京" });

        await page.SeesAddressAsync($"{address}?search={Uri.EscapeDataString("東京")}");
        await Expect(box).ToHaveValueAsync("東京");
    }

    private static async Task ComposeAsync(ICDPSession keyboard, string text) => await keyboard.SendAsync(
        "Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });

    /// <summary>Stands between a page and its console, and holds back what the console answers.</summary>
    private sealed class HeldAnswers
    {
        private readonly ConcurrentQueue<Action> _held = new();
        private volatile bool _holds;

        public Task StandBetweenAsync(IPage page) => page.RouteWebSocketAsync("**/_blazor*", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame => Pass(server, frame));
            server.OnMessage(frame =>
            {
                if (_holds)
                {
                    _held.Enqueue(() => Pass(socket, frame));
                }
                else
                {
                    Pass(socket, frame);
                }
            });
        });

        public void Hold() => _holds = true;

        /// <summary>Passes on what has come by now; what comes later is held.</summary>
        public void LetHeldGo()
        {
            while (_held.TryDequeue(out var answer))
            {
                answer();
            }
        }

        public void LetGo()
        {
            _holds = false;
            LetHeldGo();
        }

        private static void Pass(IWebSocketRoute to, IWebSocketFrame frame)
        {
            if (frame.Binary is { } bytes)
            {
                to.Send(bytes);
            }
            else
            {
                to.Send(frame.Text!);
            }
        }
    }
}
