using BusinessTexting.Core.Directory;
using BusinessTexting.Core.Numbers;
using BusinessTexting.Core.Texting;

namespace BusinessTexting.Core.Files;

/// <summary>One row of users.csv, understood as far as it could be. What is null leaves the stored value as it is.</summary>
public sealed class UserRow
{
    private readonly string? _firstName;
    private readonly string? _lastName;
    private readonly string? _displayName;
    private readonly UserStatus? _status;
    private readonly string? _extension;
    private readonly CallingLicense? _license;
    private readonly NumberSource? _numberSource;
    private readonly NumberTexting? _numberTexting;
    private readonly string? _desktopAppVersion;
    private readonly string? _mobileAppVersion;

    private UserRow(FileHeader<UserColumn> header, int line, FileRow<UserColumn> row, UsersWithKeptValues users)
    {
        Line = line;
        var kept = row.Written(UserColumn.Email) is { } written ? users.Find(written) : null;
        Email = ReadEmail(row, kept?.Email);
        EmailKey = kept?.EmailKey ?? (Email is null ? "" : ComparisonKey.Of(Email));
        _firstName = ReadName(row, UserColumn.FirstName, kept?.FirstName);
        _lastName = ReadName(row, UserColumn.LastName, kept?.LastName);
        _displayName = ReadName(row, UserColumn.DisplayName, kept?.DisplayName);
        _status = row.OneOf(UserColumn.Status, FileValues.UserStatuses);
        _extension = ReadExtension(row, kept?.Extension);
        (SetsNumber, Number) = ReadNumber(row, kept?.Number);
        Location = row.Text(UserColumn.Location) is null ? null : row.Written(UserColumn.Location);
        _license = Merge(row.EachOf(UserColumn.License, FileValues.Licenses), row.EachOf(UserColumn.SuspendedLicense, FileValues.Licenses));
        _numberSource = row.OneOf(UserColumn.NumberSource, FileValues.NumberSources);
        _numberTexting = row.OneOf(UserColumn.NumberTexting, FileValues.NumberTextings);
        _desktopAppVersion = ReadVersion(row, UserColumn.DesktopAppVersion, kept?.DesktopAppVersion);
        _mobileAppVersion = ReadVersion(row, UserColumn.MobileAppVersion, kept?.MobileAppVersion);
        Texting = row.OneOf(UserColumn.Texting, FileValues.UserChoices);
        ClearsTexting = Texting is TextingChoice.Inherit && row.IsBlank(UserColumn.Texting);
        (Problems, Notices) = (row.Problems, row.Notices);
    }

    public int Line { get; }

    /// <summary>Null only in a row with problems; there it may also be a guess.</summary>
    public string? Email { get; }

    /// <summary>What finds the user: the e-mail as it is compared, or as it is stored for a user who keeps an earlier key.</summary>
    public string EmailKey { get; }

    /// <summary>Whether the row says what the primary number is, be it none.</summary>
    public bool SetsNumber { get; }

    public PhoneNumber? Number { get; }

    /// <summary>A location's name as it was written; empty for a user without one.</summary>
    public string? Location { get; }

    public TextingChoice? Texting { get; }

    /// <summary>Whether the choice is the default because its cell is blank, not because it says so.</summary>
    public bool ClearsTexting { get; }

    public IReadOnlyList<FileProblem> Problems { get; }

    public IReadOnlyList<FileNotice> Notices { get; }

    public static UserRow Read(FileHeader<UserColumn> header, FileRecord record) => Read(header, record, UsersWithKeptValues.None);

    /// <param name="users">Those whose stored values may be repeated though they would be refused today.</param>
    public static UserRow Read(FileHeader<UserColumn> header, FileRecord record, UsersWithKeptValues users) =>
        new(header, record.Line, new FileRow<UserColumn>(header, record), users);

    /// <param name="locationId">The location the row names; looked at only if it names one, or none.</param>
    public void ApplyTo(User user, long? locationId)
    {
        user.Email = Email!;
        user.FirstName = _firstName ?? user.FirstName;
        user.LastName = _lastName ?? user.LastName;
        user.DisplayName = _displayName ?? user.DisplayName;
        user.Status = _status ?? user.Status;
        user.Extension = _extension ?? user.Extension;
        user.PrimaryNumber = SetsNumber ? Number : user.PrimaryNumber;
        user.LocationId = Location is null ? user.LocationId : locationId;
        user.License = _license ?? user.License;
        user.NumberSource = _numberSource ?? user.NumberSource;
        user.NumberTexting = _numberTexting ?? user.NumberTexting;
        user.DesktopAppVersion = _desktopAppVersion ?? user.DesktopAppVersion;
        user.MobileAppVersion = _mobileAppVersion ?? user.MobileAppVersion;
        user.Texting = Texting ?? user.Texting;
    }

    private static string? ReadEmail(FileRow<UserColumn> row, string? kept)
    {
        if (row.IsBroken)
        {
            return !row.IsAboutNobody && row.Written(UserColumn.Email) is { } guess && EmailReading.Of(guess) is EmailReading.Understood(var email) ? email : null;
        }

        if (kept is not (null or "") && row.Written(UserColumn.Email) == kept)
        {
            return kept;
        }

        if (row.RequiredText(UserColumn.Email, User.EmailLength) is not { } text)
        {
            return null;
        }

        switch (EmailReading.Of(text))
        {
            case EmailReading.Refused refused:
                return row.Refuse(UserColumn.Email, text, ProblemOf(refused.Problem), refused.Detail);
            case EmailReading.Understood { MixesScripts: true }:
                row.Note(UserColumn.Email, text, FileNoticeCode.EmailMixesScripts);
                return text;
            default:
                return text;
        }
    }

    private static string? ReadName(FileRow<UserColumn> row, UserColumn column, string? kept) =>
        kept is not (null or "") && row.Written(column) == kept ? kept : row.Text(column, User.NameLength);

    private static string? ReadExtension(FileRow<UserColumn> row, string? kept)
    {
        if (kept is not (null or "") && row.Written(UserColumn.Extension) == kept)
        {
            return kept;
        }

        var text = row.Text(UserColumn.Extension);
        return text is not null && ExtensionReading.Of(text) is ExtensionReading.Refused refused
            ? row.Refuse(UserColumn.Extension, text, ProblemOf(refused.Problem))
            : text;
    }

    private static (bool SetsNumber, PhoneNumber? Number) ReadNumber(FileRow<UserColumn> row, PhoneNumber? kept)
    {
        if (row.Text(UserColumn.PhoneNumber) is not { } text)
        {
            return (false, null);
        }

        if (text is "")
        {
            return (true, null);
        }

        switch (PhoneNumberReading.Of(text))
        {
            case PhoneNumberReading.Understood understood:
                Note(row, text, understood);
                return (true, understood.Number);
            case PhoneNumberReading.Refused { Number: { } number } when number == kept:
                return (true, number);
            case PhoneNumberReading.Refused refused:
                row.Refuse(UserColumn.PhoneNumber, text, ProblemOf(refused.Problem));
                break;
        }

        return (false, null);
    }

    private static void Note(FileRow<UserColumn> row, string text, PhoneNumberReading.Understood understood)
    {
        foreach (var notice in WritingNotice.Of(understood))
        {
            row.Note(UserColumn.PhoneNumber, text, notice.AsInFiles, notice.Detail);
        }
    }

    private static FileProblemCode ProblemOf(PhoneNumberProblem problem) => problem switch
    {
        PhoneNumberProblem.NotTenDigits => FileProblemCode.NumberNotTenDigits,
        PhoneNumberProblem.NotPossible => FileProblemCode.NumberNotPossible,
        PhoneNumberProblem.DigitsLost => FileProblemCode.NumberDigitsLost,
        _ => FileProblemCode.NotANumber,
    };

    private static FileProblemCode ProblemOf(EmailProblem problem) => problem switch
    {
        EmailProblem.Mailto => FileProblemCode.EmailIsALink,
        EmailProblem.DotMisplaced => FileProblemCode.EmailDotMisplaced,
        EmailProblem.CharacterNotAllowed => FileProblemCode.EmailCharacterNotAllowed,
        EmailProblem.LookAlikeCharacter => FileProblemCode.EmailLookAlikeCharacter,
        _ => FileProblemCode.NotAnEmail,
    };

    private static FileProblemCode ProblemOf(ExtensionProblem problem) => problem switch
    {
        ExtensionProblem.SpreadsheetError => FileProblemCode.ExtensionIsASpreadsheetError,
        ExtensionProblem.RemovalMark => FileProblemCode.ExtensionIsARemovalMark,
        ExtensionProblem.DecimalForm => FileProblemCode.ExtensionInDecimalForm,
        _ => FileProblemCode.NotAnExtension,
    };

    // Several subscriptions may each have a column: one TRUE is enough, and all blank says nothing. A suspended one is no license, whatever it says.
    private static CallingLicense? Merge(IReadOnlyList<CallingLicense> licenses, IReadOnlyList<CallingLicense> suspended) => (licenses, suspended) switch
    {
        ([], []) => null,
        _ when licenses.Contains(CallingLicense.Professional) => CallingLicense.Professional,
        _ when licenses.Contains(CallingLicense.None) || suspended.Any(license => license is not CallingLicense.Unknown) => CallingLicense.None,
        _ => CallingLicense.Unknown,
    };

    private static string? ReadVersion(FileRow<UserColumn> row, UserColumn column, string? kept)
    {
        if (kept is not (null or "") && row.Written(column) == kept)
        {
            return kept;
        }

        var text = row.Text(column);
        if (text is { Length: > 0 } && !AppVersion.TryParse(text, out _))
        {
            row.Note(column, text, FileNoticeCode.AppVersionUnreadable);
        }

        return text;
    }
}
