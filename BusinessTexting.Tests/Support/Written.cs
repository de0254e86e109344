using System.Text;
using BusinessTexting.Console.Features.DirectoryImport;
using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Files;
using FsCheck;
using FsCheck.Fluent;

namespace BusinessTexting.Tests.Support;

/// <summary>Reads back what was written as users.csv.</summary>
internal static class Written
{
    private static readonly string[] Pieces = ["Maya", "Élodie", "Иван", "O'Neil", ",", ";", "\"", "=1+1", "+", "-", "@", " ", "'", "3", "＝", "＋", "－", "＠", "\u00A0", "\u200B", "\u200D", "\u00AD"];

    /// <summary>Names as they are stored, with all that CSV and spreadsheets find special.</summary>
    public static Gen<string> AnyName => Gen.Elements(Pieces).ListOf(4).Select(pieces => NormalizedText.ValueOf(string.Concat(pieces)));

    public static (User User, IReadOnlyList<FileProblem> Problems) Read(string text)
    {
        using var file = CsvFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), FileLayouts.Users.IsHeader);
        var header = new FileHeader<UserColumn>(FileLayouts.Users, file.Read()!);
        var row = UserRow.Read(header, file.Read()!);
        var user = new User { Email = "" };
        if (row.Problems is [])
        {
            row.ApplyTo(user, locationId: null);
        }

        return (user, row.Problems);
    }
}
