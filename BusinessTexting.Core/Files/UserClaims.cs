namespace BusinessTexting.Core.Files;

/// <summary>Judges which rows of users.csv may have their e-mail and their primary number, on the state after the import: numbers may be swapped,
/// the later of two rows is the bad one, and a user whose row is skipped keeps the stored number.</summary>
/// <remarks>Holds e-mails and numbers only, because a directory may have hundreds of thousands of users.</remarks>
/// <param name="skipsBadRows">The good rows go in; otherwise all rows are judged as if they were to.</param>
/// <param name="removesAbsent">Stored users who are not in the file give up their numbers.</param>
public sealed class UserClaims(bool skipsBadRows, bool removesAbsent)
{
    private const long NoNumber = 0;

    private readonly Dictionary<string, int> _peopleByEmail = [];
    private readonly List<Person> _people = [];
    private readonly List<Row> _rows = [];
    private readonly Dictionary<long, int> _holders = [];

    public bool HasBadRow { get; private set; }

    /// <summary>Some row is so broken that it could be about anybody.</summary>
    public bool HasRowOfNobody { get; private set; }

    public int RowCount => _rows.Count;

    /// <summary>The stored users whose numbers someone else gets; they have to give them up first.</summary>
    public IEnumerable<long> NumbersToRelease => _people
        .Where(person => person.IsStored && _holders.TryGetValue(person.Number, out var holder) && _people[holder] != person)
        .Select(person => person.StoredId);

    /// <summary>The stored users who are in no row.</summary>
    public IEnumerable<long> Absent => _people.Where(person => person.IsStored && person.Row is null).Select(person => person.StoredId);

    /// <summary>All stored users come first.</summary>
    public void AddStored(long id, string emailKey, string? number)
    {
        _peopleByEmail.Add(emailKey, _people.Count);
        _people.Add(new Person(emailKey, id, AsNumber(number)));
    }

    /// <summary>Then all rows, in the order of the file.</summary>
    /// <param name="isBad">The row has other problems.</param>
    public void AddRow(UserRow row, bool isBad)
    {
        var person = row.Email is null ? -1 : PersonOf(row.EmailKey);
        var isDoubled = person >= 0 && _people[person].Row is not null;
        _rows.Add(new Row(row.Line, person, AsNumber(row.Number?.Value))
        {
            IsBad = isBad || isDoubled,
            Fault = isDoubled ? FileProblemCode.EmailDoubled : null,
            Other = isDoubled ? person : -1,
        });
        HasBadRow |= isBad || isDoubled;
        HasRowOfNobody |= person < 0;
        if (person >= 0 && !isDoubled)
        {
            _people[person].Row = _rows.Count - 1;
        }
    }

    /// <summary>At last the numbers are given out.</summary>
    public void Settle()
    {
        for (var index = 0; index < _people.Count; index++)
        {
            var keeps = _people[index].Row is { } row ? skipsBadRows && _rows[row].IsBad : !removesAbsent;
            if (keeps && _people[index].Number != NoNumber)
            {
                _holders[_people[index].Number] = index;
            }
        }

        foreach (var row in _rows.Where(row => row is { Number: not NoNumber, Person: >= 0, Fault: null }))
        {
            Claim(row);
        }
    }

    /// <summary>The stored user the row is about; null for a new one.</summary>
    public long? StoredIdOf(int row) => _rows[row].Person is >= 0 and var person && _people[person].IsStored ? _people[person].StoredId : null;

    /// <summary>The number stored for the user the row is about, in E.164; null without one.</summary>
    public string? StoredNumberOf(int row) => _rows[row].Person is >= 0 and var person && _people[person].Number is > NoNumber and var number ? $"+{number}" : null;

    /// <summary>Why the row may not have its e-mail or its number; null when it may.</summary>
    /// <returns>With the line or the e-mail of the other one.</returns>
    public (FileProblemCode Code, string Other)? FaultOf(int row) => _rows[row] is not { Fault: { } fault } judged
        ? null
        : fault switch
        {
            FileProblemCode.EmailDoubled or FileProblemCode.NumberDoubled => (fault, $"{_rows[_people[judged.Other].Row!.Value].Line}"),
            _ => (fault, _people[judged.Other].EmailKey),
        };

    private static long AsNumber(string? e164) =>
        e164 is null ? NoNumber : long.Parse(e164.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private int PersonOf(string emailKey)
    {
        if (!_peopleByEmail.TryGetValue(emailKey, out var person))
        {
            person = _people.Count;
            _peopleByEmail.Add(emailKey, person);
            _people.Add(new Person(emailKey, storedId: 0, NoNumber));
        }

        return person;
    }

    private void Claim(Row row)
    {
        if (row.IsBad && skipsBadRows)
        {
            return;
        }

        if (_holders.TryAdd(row.Number, row.Person) || _holders[row.Number] == row.Person)
        {
            return;
        }

        var holder = _holders[row.Number];
        Refuse(row, holder, _people[holder].Row switch
        {
            null => FileProblemCode.NumberHeldByAbsentUser,
            { } other when skipsBadRows && _rows[other].IsBad => FileProblemCode.NumberHeldBySkippedUser,
            _ => FileProblemCode.NumberDoubled,
        });
    }

    // A skipped user keeps the stored number, which may take it from a row that was given it before, whose user then keeps theirs, and so on.
    private void Refuse(Row row, int holder, FileProblemCode fault)
    {
        while (true)
        {
            (row.IsBad, row.Fault, row.Other, HasBadRow) = (true, fault, holder, true);
            var kept = _people[row.Person].Number;
            if (!skipsBadRows || kept == NoNumber || !_people[row.Person].IsStored)
            {
                return;
            }

            var hadAnother = _holders.TryGetValue(kept, out var displaced) && displaced != row.Person;
            _holders[kept] = row.Person;
            if (!hadAnother)
            {
                return;
            }

            (holder, fault, row) = (row.Person, FileProblemCode.NumberHeldBySkippedUser, _rows[_people[displaced].Row!.Value]);
        }
    }

    private sealed class Person(string emailKey, long storedId, long number)
    {
        public string EmailKey => emailKey;

        public long StoredId => storedId;

        public long Number => number;

        public bool IsStored => storedId != 0;

        /// <summary>The row about this person, by its place in the file.</summary>
        public int? Row { get; set; }
    }

    private sealed class Row(int line, int person, long number)
    {
        public int Line => line;

        public int Person => person;

        public long Number => number;

        public bool IsBad { get; set; }

        public FileProblemCode? Fault { get; set; }

        public int Other { get; set; }
    }
}
