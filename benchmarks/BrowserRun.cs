using System.Globalization;
using BusinessTexting.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BusinessTexting.Benchmarks;

/// <summary>What an open page costs the server, and how long a click on the inspector takes until the answer is there, both seen from Chromium.</summary>
internal static class BrowserRun
{
    private const int Tabs = 30;
    private const int Clicks = 20;

    // From the key that sends the form to the frame that shows who was asked for.
    private const string Ask =
        """
        email => new Promise(resolve => {
          const box = document.getElementById('inspect-box');
          box.value = email;
          box.dispatchEvent(new Event('change', { bubbles: true }));
          const start = performance.now();
          const look = () => document.querySelector('.bt-page')?.textContent.includes(email)
            ? resolve(performance.now() - start)
            : requestAnimationFrame(look);
          document.querySelector('form.box button[type=submit]').click();
          look();
        })
        """;

    public static async Task RunAsync(BenchmarkConsole console)
    {
        await using var db = await console.DbAsync();
        var emails = await db.Users.AsNoTracking().OrderBy(user => user.Id).Skip(5000).Take(Clicks + 1).Select(user => user.Email).ToListAsync();
        using var server = BenchmarkServer.Start(PageServer.Kind, console.Database);
        try
        {
            var email = (await server.StandardOutput.ReadLineAsync())!;
            var address = new Uri($"http://localhost:{await server.StandardOutput.ReadLineAsync()}");
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await Chromium.LaunchAsync(playwright);
            var context = await browser.NewContextAsync(new() { BaseURL = address.ToString() });
            await SignInAsync(context, email);
            await InspectAsync(context, emails);
            using var client = new HttpClient { BaseAddress = address };
            await OpenTabsAsync(context, client);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task SignInAsync(IBrowserContext context, string email)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = false }).First.FillAsync(PageServer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).WaitForAsync();
        await page.CloseAsync();
    }

    private static async Task InspectAsync(IBrowserContext context, List<string> emails)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/inspect/{emails[0]}");
        await page.GetByText(emails[0]).First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var times = new List<double>();
        foreach (var email in emails.Skip(1))
        {
            times.Add(await page.EvaluateAsync<double>(Ask, email));
        }

        System.Console.WriteLine($"inspector, from the click to the answer shown, median of {Clicks} {Timing.Median(times),8:F0} ms   slowest {times.Max():F0} ms   (limit 300 ms)");
        await page.CloseAsync();
    }

    private static async Task OpenTabsAsync(IBrowserContext context, HttpClient client)
    {
        // One is open already when counting begins: what all share is there then.
        await OpenAsync(context);
        var (heap, process) = await MemoryAsync(client);
        for (var tab = 0; tab < Tabs; tab++)
        {
            await OpenAsync(context);
        }

        var (heapThen, processThen) = await MemoryAsync(client);
        System.Console.WriteLine($"users list, {Tabs} tabs more, per open circuit: {(heapThen - heap) / 1024.0 / Tabs:F0} KB on the heap after a collection, {(processThen - process) / 1024.0 / Tabs:F0} KB of the process   (target 400 KB)");
    }

    private static async Task OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/users");
        await page.GetByText("Rows 1–50").WaitForAsync();

        // Typed into, so that the circuit is there and has drawn more than once.
        await page.GetByRole(AriaRole.Searchbox).Last.FillAsync("smith");
        await page.WaitForURLAsync("**/users?*search=smith*");
        await page.GetByText("Rows 1–50").WaitForAsync();
    }

    private static async Task<(long Heap, long Process)> MemoryAsync(HttpClient client)
    {
        var parts = (await client.GetStringAsync(PageServer.Memory)).Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
