using System.Runtime.InteropServices;

namespace BusinessTexting.Console.Hosting;

/// <summary>Who else may read what the console writes: nobody. The database holds the secrets of authenticator apps, and the log the set-up code.</summary>
internal static class OwnFiles
{
    private const uint GroupAndOthers = 0b000_111_111;

    /// <summary>For every file and folder that this process makes from now on. On Windows the folder's own permissions count.</summary>
    public static void KeepFromOthers()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(GroupAndOthers);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
