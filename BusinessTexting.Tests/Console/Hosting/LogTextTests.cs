using BusinessTexting.Console.Hosting;
using BusinessTexting.Tests.Support;
using Microsoft.Extensions.Logging;

namespace BusinessTexting.Tests.Console.Hosting;

public sealed partial class LogTextTests : IDisposable
{
    private readonly WrittenLog _log = new();

    [Theory]
    [InlineData("maya.chen@northwind.example", "m…@northwind.example")]
    [InlineData("for Maya.Chen+test@mail.northwind.example.", "for M…@mail.northwind.example.")]
    [InlineData("/users?q=maya%40northwind.example", "/users?q=m…%40northwind.example")]
    [InlineData("m@a.example, n@b.example", "m…@a.example, n…@b.example")]
    [InlineData("+15125550142", "+1512…42")]
    [InlineData("+1 (512) 555-0142", "+1512…42")]
    [InlineData("(512) 555-0142", "512…42")]
    [InlineData("512.555.0142 and 5125550143", "512…42 and 512…43")]
    [InlineData("+442079460018", "+44207…18")]
    public void Emails_and_numbers_are_shortened(string text, string shown) => Assert.Equal(shown, LogText.Line(text));

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("2026-11-22 03:28:27.123 +00:00")]
    [InlineData("20261122003831_Initial")]
    [InlineData("10.0.14")]
    [InlineData("/srv/texting/console.db.backup-20261122-032827")]
    [InlineData("3f50377a-1632-4ea4-8308-f09366c21162")]
    [InlineData("A package @scope/name")]
    public void What_is_neither_stays(string text) => Assert.Equal(text, LogText.Line(text));

    [Fact]
    public void A_line_break_in_a_value_makes_no_second_line()
    {
        Named(Logger, "maya\r\n03:28:27 ERR forged\u2028\u0085\u001b[2Jx");

        Assert.Equal("INF Hello maya\\r\\n03:28:27 ERR forged\\u2028\\u0085\\u001B[2Jx\n", Assert.Single(_log.Events));
    }

    [Fact]
    public void Neither_does_one_in_a_list_nor_in_the_sentence_itself()
    {
        Many(Logger, ["a\nb", "maya@northwind.example"]);
#pragma warning disable CA1848, CA2254 // What must not be written, and is guarded against all the same.
        Logger.LogInformation("in the sentence\nmaya@northwind.example");
#pragma warning restore CA1848, CA2254

        Assert.Equal(["INF All of [\"a\\\\nb\",\"m…@northwind.example\"]\n", "INF in the sentence\\nm…@northwind.example\n"], _log.Events);
    }

    [Fact]
    public void The_lines_of_an_exception_cannot_pass_for_lines_of_the_log()
    {
        Failed(Logger, new InvalidOperationException("no maya@northwind.example\n03:28:27 ERR forged", new FormatException("+15125550142")));

        var lines = Assert.Single(_log.Events).TrimEnd().Split('\n');
        Assert.Equal("ERR It failed", lines[0]);
        Assert.Equal("System.InvalidOperationException: no m…@northwind.example", lines[1]);
        Assert.Equal("    | 03:28:27 ERR forged", lines[2]);
        Assert.All(lines[2..], line => Assert.StartsWith("    | ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("5550142", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_made_to_be_slow_to_search_is_written_all_the_same()
    {
        Named(Logger, new string('a', 200_000));

        Assert.Single(_log.Events);
    }

    public void Dispose() => _log.Dispose();

    private ILogger Logger => _log.CreateLogger("Test");

    [LoggerMessage(1, LogLevel.Information, "Hello {Name}")]
    private static partial void Named(ILogger logger, string name);

    [LoggerMessage(2, LogLevel.Information, "All of {Names}")]
    private static partial void Many(ILogger logger, string[] names);

    [LoggerMessage(3, LogLevel.Error, "It failed")]
    private static partial void Failed(ILogger logger, Exception exception);
}
