using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace BusinessTexting.Console.Commands;

/// <summary>Answers <c>--version</c> with the console's version, whatever program hosts it.</summary>
internal sealed class VersionAnswer(TextWriter output) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAnswer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        output.WriteLine(version.Split('+')[0]);
        return ExitCode.Done;
    }
}
