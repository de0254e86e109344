using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BusinessTexting.Tests.Browser;

/// <summary>What a page must be in every state, in both themes, wide and narrow.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object Everything = new
    {
        type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" },
    };

    // A theme changes colors and nothing else.
    private static readonly object Colors = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    /// <summary>No violation in light and dark, at 1440 and at 390; no sideways scroll at 390 and 320.</summary>
    public static async Task AssertUsableByAllAsync(this IPage page, string state)
    {
        List<string> faults = [];
        await page.EvaluateAsync(Axe);
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange(await ViolationsAsync(page, ColorScheme.Light, width, Everything));
            faults.AddRange(await ViolationsAsync(page, ColorScheme.Dark, width, Colors));
        }

        faults.AddRange(await SidewaysAsync(page, 390));
        await page.SetViewportSizeAsync(320, 900);
        faults.AddRange(await SidewaysAsync(page, 320));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1440, 900);
        Assert.True(faults is [], $"{state}:\n{string.Join('\n', faults)}");
    }

    // In the page itself: the library's own way opens a blank page for every run, and takes several times as long.
    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, ColorScheme theme, int width, object rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
        var violations = await page.EvaluateAsync<string[]>(
            """
            async rules => {
              const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
              // What pops up stands outside of all landmarks: within one it would be inert with the page while a dialog is open.
              const popsUp = (id, node) => id === 'region' && document.querySelector(node.target[0])?.closest('.mud-popover');
              return violations.flatMap(({ id, help, nodes }) => nodes.filter(node => !popsUp(id, node)).map(node => `${id}: ${help}: ${node.html}`));
            }
            """,
            rules);
        return violations.Select(violation => $"  {theme} at {width}: {violation}");
    }

    private static async Task<IEnumerable<string>> SidewaysAsync(IPage page, int width)
    {
        var overhang = await page.EvaluateAsync<string[]>(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              return [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
                .filter(element => !element.parentElement.closest('[role=region][tabindex]'))
                .slice(0, 3).map(element => element.outerHTML.slice(0, 120)).concat(`${root.scrollWidth} wide`);
            }
            """);
        return overhang.Select(element => $"  scrolls sideways at {width}: {element}");
    }
}
