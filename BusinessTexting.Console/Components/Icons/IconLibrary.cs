using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace BusinessTexting.Console.Components.Icons;

/// <summary>The drawings in this folder, by file name. They travel inside the assembly and are written into the page.</summary>
internal static class IconLibrary
{
    private const string Prefix = "Icons.";
    private const string Suffix = ".svg";

    private static readonly FrozenDictionary<string, string> Drawings = Load();

    private static readonly FrozenDictionary<string, MarkupString> Decorations = Drawings.ToFrozenDictionary(
        drawing => drawing.Key, drawing => new MarkupString($"""<span class="bt-icon" aria-hidden="true">{drawing.Value}</span>"""));

    public static string Drawing(string name) => Drawings.TryGetValue(name, out var drawing) ? drawing : throw Unknown(name);

    /// <summary>What an Icon without a title draws, for what stands on every page or in every row: a component there costs the server two kilobytes
    /// for each page that is open.</summary>
    public static MarkupString Decoration(string name) => Decorations.TryGetValue(name, out var decoration) ? decoration : throw Unknown(name);

    private static ArgumentException Unknown(string name) => new($"There is no icon named '{name}'.", nameof(name));

    private static FrozenDictionary<string, string> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal) && resource.EndsWith(Suffix, StringComparison.Ordinal))
            .ToFrozenDictionary(resource => resource[Prefix.Length..^Suffix.Length], resource => Read(assembly, resource));
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Trim();
    }
}
