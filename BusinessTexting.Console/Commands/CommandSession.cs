using System.CommandLine;
using BusinessTexting.Console.Data;
using BusinessTexting.Console.Hosting;
using BusinessTexting.Console.Security;
using Microsoft.Data.Sqlite;

namespace BusinessTexting.Console.Commands;

/// <summary>One command with its database, from start to exit code.</summary>
internal sealed class CommandSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TextWriter _error;

    private CommandSession(ServiceProvider services, ParseResult arguments)
    {
        (_services, _error) = (services, arguments.InvocationConfiguration.Error);
        (Arguments, Output) = (arguments, arguments.InvocationConfiguration.Output);
    }

    public static Actor Actor => Actor.CommandLine;

    public ParseResult Arguments { get; }

    public TextWriter Output { get; }

    /// <summary>Runs the command on the database it names, which has to exist.</summary>
    public static Task<int> OnExistingAsync(ParseResult arguments, Func<CommandSession, Task<int>> command, CancellationToken cancellationToken) =>
        OnExistingUnopenedAsync(arguments, session => session.RunAsync(command, cancellationToken));

    /// <summary>Runs a command that only reads on the database it names, which has to exist and be of this version.</summary>
    public static Task<int> OnExistingToReadAsync(ParseResult arguments, Func<CommandSession, Task<int>> command, CancellationToken cancellationToken) =>
        OnExistingUnopenedAsync(arguments, session => session.ReadAsync(command, cancellationToken));

    /// <summary>Runs the command on the database it names, which has to exist, and is left as it is: opening would bring it up to date.</summary>
    public static async Task<int> OnExistingUnopenedAsync(ParseResult arguments, Func<CommandSession, Task<int>> command)
    {
        var database = arguments.GetValue(DatabaseOption.Instance);
        await using var session = new CommandSession(CommandServices.Build(database), arguments);
        return session.Exists(database, out var file)
            ? await command(session)
            : await session.FailAsync(ExitCode.NoDatabase, $"There is no database at {file}; import a directory first, or name another file with --database.");
    }

    /// <summary>Runs the command on the database it names, which is created where there is none.</summary>
    public static async Task<int> OnAnyAsync(ParseResult arguments, Func<CommandSession, Task<int>> command, CancellationToken cancellationToken)
    {
        await using var session = new CommandSession(CommandServices.Build(arguments.GetValue(DatabaseOption.Instance)), arguments);
        return await session.RunAsync(command, cancellationToken);
    }

    /// <summary>Runs the command without opening the database it names, which need not exist.</summary>
    public static async Task<int> OnClosedAsync(ParseResult arguments, Func<CommandSession, Task<int>> command)
    {
        await using var session = new CommandSession(CommandServices.Build(arguments.GetValue(DatabaseOption.Instance)), arguments);
        return await command(session);
    }

    /// <summary>Runs a command that only reads on the database it names or, where there is none, on an empty one that is gone afterwards.</summary>
    public static async Task<int> OnExistingOrEmptyAsync(ParseResult arguments, Func<CommandSession, Task<int>> command, CancellationToken cancellationToken)
    {
        var database = arguments.GetValue(DatabaseOption.Instance);
        await using var session = new CommandSession(CommandServices.Build(database), arguments);
        if (session.Exists(database, out _))
        {
            // What it tries is taken back in the end; an older database is not brought up to date for that.
            await session.Get<Database>().OpenToReadAsync(cancellationToken);
            return await session.RunAsync(command, cancellationToken);
        }

        var folder = Directory.CreateTempSubdirectory("business-texting-").FullName;
        var empty = Path.Combine(folder, "empty.db");
        try
        {
            await using var onNothing = new CommandSession(CommandServices.Build(empty), arguments);
            return await onNothing.RunAsync(command, cancellationToken);
        }
        finally
        {
            await using var connection = new SqliteConnection(DatabaseSetup.ConnectionString(session.Get<IConfiguration>(), empty));
            SqliteConnection.ClearPool(connection);
            Directory.Delete(folder, recursive: true);
        }
    }

    public TService Get<TService>()
        where TService : notnull => _services.GetRequiredService<TService>();

    public async Task<int> FailAsync(int exitCode, string sentence)
    {
        await _error.WriteLineAsync(sentence);
        return exitCode;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private bool Exists(string? database, out string file)
    {
        file = new SqliteConnectionStringBuilder(DatabaseSetup.ConnectionString(Get<IConfiguration>(), database)).DataSource;
        return File.Exists(file) && new FileInfo(file).Length > 0;
    }

    private async Task<int> RunAsync(Func<CommandSession, Task<int>> command, CancellationToken cancellationToken)
    {
        await Get<Database>().OpenAsync(cancellationToken);
        return await command(this);
    }

    // Where nothing may be written, SQLite could not make what it needs beside the database.
    private async Task<int> ReadAsync(Func<CommandSession, Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            await Get<Database>().OpenToReadAsync(cancellationToken);
        }
        catch (UnusableDatabaseException exception) when (StorageTroubles.Behind(exception) is StorageTrouble.ReadOnly)
        {
            var connections = await new ReadOnlyDatabase(Get<RecordFiles>(), Get<RecordKey>(), Get<RecordHead>()).OpenAsync(cancellationToken);
            await using var onIt = new CommandSession(CommandServices.Build(Arguments.GetValue(DatabaseOption.Instance), connections), Arguments);
            return await command(onIt);
        }

        return await command(this);
    }
}
