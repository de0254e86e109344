using System.Diagnostics;

namespace BusinessTexting.Tests.Support;

/// <summary>A disk of 900 kB, in memory. Where this account may mount none, a folder that it may not write to once it is "full": commands are
/// then kept out another way, and have to say so just as plainly.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Kilobytes = 900;

    private readonly TemporaryFolder _folder = new();
    private readonly bool _isMounted;

    public SmallDisk() => _isMounted = Run("mount", "-t", "tmpfs", "-o", $"size={Kilobytes}k", "tmpfs", _folder.Path);

    public string Path => _folder.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Leaves this much room and no more.</summary>
    public void Fill(int kilobytesLeft)
    {
        if (!_isMounted)
        {
            Permit(UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return;
        }

        var free = new DriveInfo(Path).AvailableFreeSpace - (kilobytesLeft * 1024L);
        using var file = new FileStream(Filler, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(new byte[file.Length + free]);
        file.SetLength(file.Position);
    }

    /// <summary>Takes nothing more, though there is room.</summary>
    public void Protect()
    {
        if (!_isMounted || !Run("mount", "-o", "remount,ro", Path))
        {
            Permit(UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes room again.</summary>
    public void Free()
    {
        if (_isMounted)
        {
            Run("mount", "-o", "remount,rw", Path);
        }

        Permit(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Delete(Filler);
    }

    public void Dispose()
    {
        Free();
        if (_isMounted)
        {
            Run("umount", "-l", _folder.Path);
        }

        _folder.Dispose();
    }

    private void Permit(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, mode);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }
}
