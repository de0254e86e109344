using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace BusinessTexting.Console.Components.Theme;

/// <summary>The theme as a stylesheet, written once by the component library. Left to itself it would write it in each circuit, for one palette and
/// after the first picture.</summary>
public sealed class ThemeStylesheet(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public const string Path = "/theme.css";

    private readonly Lazy<Task<Sheet>> _sheet = new(() => WriteAsync(scopes, loggers));

    public Task<Sheet> ReadAsync() => _sheet.Value;

    private static async Task<Sheet> WriteAsync(IServiceScopeFactory scopes, ILoggerFactory loggers)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var light = await VariablesAsync(renderer, isDark: false);
        var dark = await VariablesAsync(renderer, isDark: true);
        return new Sheet(Encoding.UTF8.GetBytes(
            $$"""
            :root { color-scheme: light dark; {{light}} }
            :root[data-theme=light] { color-scheme: light; }
            :root[data-theme=dark] { color-scheme: dark; {{dark}} }
            @media (prefers-color-scheme: dark) { :root[data-theme=system] { {{dark}} } }
            """));
    }

    // What stands between the braces of the one rule that the provider writes.
    private static Task<string> VariablesAsync(HtmlRenderer renderer, bool isDark) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var written = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MudThemeProvider.Theme)] = ConsoleTheme.Theme,
            [nameof(MudThemeProvider.IsDarkMode)] = isDark,
            [nameof(MudThemeProvider.DefaultScrollbar)] = true,
        }));
        var html = written.ToHtmlString();
        var from = html.IndexOf('{', html.IndexOf("mud-theme-provider", StringComparison.Ordinal)) + 1;
        return html[from..html.LastIndexOf('}')].ReplaceLineEndings(" ").Trim();
    });

    /// <summary>The stylesheet, and its name for caches: what it holds.</summary>
    public sealed class Sheet
    {
        internal Sheet(byte[] plain)
        {
            Plain = plain;
            Hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
            Brotli = Compressed(plain, target => new BrotliStream(target, CompressionLevel.SmallestSize));
            Gzip = Compressed(plain, target => new GZipStream(target, CompressionLevel.SmallestSize));
        }

        internal byte[] Plain { get; }
        internal byte[] Brotli { get; }
        internal byte[] Gzip { get; }
        internal string Hash { get; }

        /// <summary>As pages link it.</summary>
        public string Href => $"{ThemeStylesheet.Path[1..]}?v={Hash}";

        private static byte[] Compressed(byte[] plain, Func<Stream, Stream> compress)
        {
            using var target = new MemoryStream();
            using (var stream = compress(target))
            {
                stream.Write(plain);
            }

            return target.ToArray();
        }
    }
}
