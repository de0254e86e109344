using System.Globalization;
using BusinessTexting.Benchmarks;

// Kills a process in which eight administrators change settings, again and again, and looks at what is left:
//   dotnet run -c Release --project benchmarks -- kill [KILLS]
// Timed runs that print figures and ratios against a bare baseline in the same run:
//   dotnet run -c Release --project benchmarks -- [all | api | browser | import | inspector | lists | record | switch | verdict | verdicts] [USERS]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["kill-child", var killed, var seed])
{
    await KillChild.RunAsync(killed, int.Parse(seed, CultureInfo.InvariantCulture));
}

if (args is [ApiServer.Kind, var asked])
{
    await ApiServer.RunAsync(asked);
    return;
}

if (args is [PageServer.Kind, var shown])
{
    await PageServer.RunAsync(shown);
    return;
}

if (args is ["kill", ..])
{
    await KillRun.RunAsync(Path.Combine(AppContext.BaseDirectory, "kill"), args is [_, var times] ? int.Parse(times, CultureInfo.InvariantCulture) : 200);
    return;
}

var what = args is [var first, ..] ? first : "all";
var users = args is [_, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 250_000;
var folder = Path.Combine(AppContext.BaseDirectory, "work");
var console = new BenchmarkConsole(folder, users);

Console.WriteLine(FormattableString.Invariant($"{users:N0} users; {Environment.ProcessorCount} cores; .NET {Environment.Version}"));
var all = what is "all";
if (all || what is "import")
{
    ImportRun.Run(console);
}

await console.EnsureImportedAsync();
if (all || what is "api")
{
    await ApiRun.RunAsync(console);
}

if (all || what is "lists")
{
    await ListRun.RunAsync(console);
}

if (all || what is "record")
{
    await RecordRun.RunAsync(console);
}

if (all || what is "switch")
{
    await SwitchRun.RunAsync(console);
}

if (all || what is "inspector")
{
    await InspectorRun.RunAsync(console);
}

if (all || what is "browser")
{
    await BrowserRun.RunAsync(console);
}

if (all || what is "verdict")
{
    VerdictRun.Run();
}

if (all || what is "verdicts")
{
    VerdictsRun.Run(console);
}
