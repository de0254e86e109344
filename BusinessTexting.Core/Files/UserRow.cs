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

    private UserRow(FileHeader<UserColumn> header, int line, FileRow<UserColumn> row)
    {
        Line = line;
        Email = ReadEmail(row);
        _firstName = row.Text(UserColumn.FirstName, User.NameLength);
        _lastName = row.Text(UserColumn.LastName, User.NameLength);
        _displayName = row.Text(UserColumn.DisplayName, User.NameLength);
        _status = row.OneOf(UserColumn.Status, FileValues.UserStatuses);
        _extension = row.Text(UserColumn.Extension, User.ExtensionLength);
        (SetsNumber, Number) = ReadNumber(row);
        Location = row.Text(UserColumn.Location);
        _license = Merge(row.EachOf(UserColumn.License, FileValues.Licenses), row.EachOf(UserColumn.SuspendedLicense, FileValues.Licenses));
        _numberSource = row.OneOf(UserColumn.NumberSource, FileValues.NumberSources);
        _numberTexting = row.OneOf(UserColumn.NumberTexting, FileValues.NumberTextings);
        _desktopAppVersion = ReadVersion(row, UserColumn.DesktopAppVersion);
        _mobileAppVersion = ReadVersion(row, UserColumn.MobileAppVersion);
        Texting = row.OneOf(UserColumn.Texting, FileValues.UserChoices);
        ClearsTexting = Texting is TextingChoice.Inherit && row.IsBlank(UserColumn.Texting);
        (Problems, Notices) = (row.Problems, row.Notices);
    }

    public int Line { get; }

    /// <summary>Null only in a row with problems; there it may also be a guess.</summary>
    public string? Email { get; }

    /// <summary>Whether the row says what the primary number is, be it none.</summary>
    public bool SetsNumber { get; }

    public PhoneNumber? Number { get; }

    /// <summary>A location's name; empty for a user without one.</summary>
    public string? Location { get; }

    public TextingChoice? Texting { get; }

    /// <summary>Whether the choice is the default because its cell is blank, not because it says so.</summary>
    public bool ClearsTexting { get; }

    public IReadOnlyList<FileProblem> Problems { get; }

    public IReadOnlyList<FileNotice> Notices { get; }

    public static UserRow Read(FileHeader<UserColumn> header, FileRecord record) =>
        new(header, record.Line, new FileRow<UserColumn>(header, record));

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

    private static string? ReadEmail(FileRow<UserColumn> row)
    {
        if (row.IsBroken)
        {
            return !row.IsAboutNobody && row.Guess(UserColumn.Email) is { } guess && EmailAddress.IsValid(guess) ? guess : null;
        }

        if (row.RequiredText(UserColumn.Email, User.EmailLength) is not { } text)
        {
            return null;
        }

        return EmailAddress.IsValid(text) ? text : row.Refuse(UserColumn.Email, text, FileProblemCode.NotAnEmail);
    }

    private static (bool SetsNumber, PhoneNumber? Number) ReadNumber(FileRow<UserColumn> row)
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
                if (understood.Notice is { } notice)
                {
                    row.Note(UserColumn.PhoneNumber, text, NoticeOf(notice), understood.Number.ToString());
                }

                return (true, understood.Number);
            case PhoneNumberReading.Refused refused:
                row.Refuse(UserColumn.PhoneNumber, text, ProblemOf(refused.Problem));
                break;
        }

        return (false, null);
    }

    private static FileNoticeCode NoticeOf(PhoneNumberNotice notice) => notice switch
    {
        PhoneNumberNotice.CountryCodeMissing => FileNoticeCode.CountryCodeAssumed,
        PhoneNumberNotice.PlusMissing => FileNoticeCode.PlusAssumed,
        _ => FileNoticeCode.ScientificNotationRead,
    };

    private static FileProblemCode ProblemOf(PhoneNumberProblem problem) => problem switch
    {
        PhoneNumberProblem.NotTenDigits => FileProblemCode.NumberNotTenDigits,
        PhoneNumberProblem.DigitsLost => FileProblemCode.NumberDigitsLost,
        _ => FileProblemCode.NotANumber,
    };

    // Several subscriptions may each have a column: one TRUE is enough, and all blank says nothing. A suspended one is no license, whatever it says.
    private static CallingLicense? Merge(IReadOnlyList<CallingLicense> licenses, IReadOnlyList<CallingLicense> suspended) => (licenses, suspended) switch
    {
        ([], []) => null,
        _ when licenses.Contains(CallingLicense.Professional) => CallingLicense.Professional,
        _ when licenses.Contains(CallingLicense.None) || suspended.Any(license => license is not CallingLicense.Unknown) => CallingLicense.None,
        _ => CallingLicense.Unknown,
    };

    private static string? ReadVersion(FileRow<UserColumn> row, UserColumn column)
    {
        var text = row.Text(column);
        if (text is { Length: > 0 } && !AppVersion.TryParse(text, out _))
        {
            row.Note(column, text, FileNoticeCode.AppVersionUnreadable);
        }

        return text;
    }
}
