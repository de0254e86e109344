using BusinessTexting.Core.Files;

namespace BusinessTexting.Console.Features.DirectoryImport;

/// <summary>Which files are the three of a directory, and what is wrong with the choice.</summary>
internal sealed class FileChoice
{
    // A folder may hold anything; so many files are looked into.
    private const int MostCandidates = 50;

    private readonly Dictionary<DirectoryFile, FoundFile> _files = [];
    private readonly List<FileProblem> _problems = [];
    private readonly List<FileNotice> _notices = [];

    private FileChoice()
    {
    }

    public IReadOnlyDictionary<DirectoryFile, FoundFile> Files => _files;

    public IReadOnlyList<FileProblem> Problems => _problems;

    public IReadOnlyList<FileNotice> Notices => _notices;

    /// <summary>Files that somebody named, one by one: each has to be one of the three.</summary>
    public static FileChoice Among(IReadOnlyList<FoundFile> named)
    {
        var choice = new FileChoice();
        var known = new List<(FoundFile Found, DirectoryFile Kind)>();
        foreach (var found in named)
        {
            if (!File.Exists(found.Path))
            {
                choice.Refuse(found.Name, Directory.Exists(found.Path) ? FileProblemCode.FileNotExpected : FileProblemCode.FileMissing);
            }
            else if (Recognized(found) is { } kind)
            {
                known.Add((found, kind));
            }
            else
            {
                choice.Refuse(found.Name, FileRecognition.IsUtf16(found) ? FileProblemCode.TextInUtf16 : FileProblemCode.FileNotExpected);
            }
        }

        foreach (var kind in Enum.GetValues<DirectoryFile>())
        {
            choice.Take(kind, [.. known.Where(pair => pair.Kind == kind).Select(pair => pair.Found)]);
        }

        return choice;
    }

    /// <summary>The files of a folder, which may hold others: by their names, and by what is in them where a name is missing.</summary>
    public static FileChoice In(IReadOnlyList<FoundFile> folder)
    {
        var choice = new FileChoice();
        var others = folder.Where(found => DirectoryFileNames.Find(found.Name) is null && FileRecognition.MayBeOne(found.Name))
            .OrderBy(found => found.Name, StringComparer.Ordinal).Take(MostCandidates).ToList();
        foreach (var kind in Enum.GetValues<DirectoryFile>())
        {
            var exact = folder.Where(found => found.Name == kind.Name).ToList();
            var alike = folder.Where(found => DirectoryFileNames.Find(found.Name) == kind).ToList();
            if (exact is not [] || alike is [_])
            {
                choice.Take(kind, exact is [] ? alike : exact);
            }
            else if (alike is not [])
            {
                choice.Refuse(kind.Name, FileProblemCode.FileAmbiguous, NamesOf(alike));
            }
            else
            {
                choice.TakeLike(kind, others.FindAll(found => Recognized(found) == kind));
            }
        }

        return choice;
    }

    private static DirectoryFile? Recognized(FoundFile found)
    {
        try
        {
            return FileRecognition.ByContent(found) ?? FileRecognition.ByName(found.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileRecognition.ByName(found.Name);
        }
    }

    private static string NamesOf(IEnumerable<FoundFile> files) => string.Join(", ", files.Select(file => $"“{file.Name}”"));

    // One whose name says so too is what a browser or the vendor's hub made of it; any other is only offered.
    private void TakeLike(DirectoryFile kind, List<FoundFile> like)
    {
        var named = like.FindAll(found => FileRecognition.ByName(found.Name) == kind);
        switch (named, like)
        {
            case ([var only], _):
                _files[kind] = only;
                _notices.Add(new FileNotice(kind.Name, null, "", only.Name, FileNoticeCode.FileRenamed));
                break;
            case ([], []):
                Refuse(kind.Name, FileProblemCode.FileMissing);
                break;
            case ([], [var offered]):
                Refuse(kind.Name, FileProblemCode.FileLooksLike, $"“{offered.Name}”");
                break;
            default:
                Refuse(kind.Name, FileProblemCode.FileAmbiguous, NamesOf(named is [] ? like : named));
                break;
        }
    }

    private void Take(DirectoryFile kind, IReadOnlyList<FoundFile> found)
    {
        switch (found)
        {
            case [var only]:
                _files[kind] = only;
                break;
            case []:
                Refuse(kind.Name, FileProblemCode.FileMissing);
                break;
            default:
                Refuse(kind.Name, FileProblemCode.FileDoubled, NamesOf(found));
                break;
        }
    }

    private void Refuse(string file, FileProblemCode code, string detail = "") => _problems.Add(new FileProblem(file, null, "", "", code, detail));
}
