using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;
using Serilog.Parsing;

namespace BusinessTexting.Console.Hosting;

/// <summary>Stands before every place the log is written to, and hands on each event with its text made harmless, see <see cref="LogText"/>.</summary>
internal sealed class GuardedLog(Logger written) : ILogEventSink, IDisposable
{
    private static readonly MessageTemplateParser Templates = new();

    public void Emit(LogEvent logEvent) => written.Write(new LogEvent(
        logEvent.Timestamp,
        logEvent.Level,
        logEvent.Exception is { } exception ? new ToldException(exception) : null,
        Harmless(logEvent.MessageTemplate),
        logEvent.Properties.Select(property => new LogEventProperty(property.Key, Harmless(property.Value)))));

    public void Dispose()
    {
        try
        {
            written.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What the log has no room for must not turn what was done into a failure.
            SelfLog.WriteLine("The log was not closed: {0}", exception);
        }
    }

    // Whoever puts values into the sentence itself is guarded against too.
    private static MessageTemplate Harmless(MessageTemplate template) =>
        LogText.Line(template.Text) is var text && text == template.Text ? template : Templates.Parse(text);

    private static LogEventPropertyValue Harmless(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: null or IFormattable or bool } => value,
        ScalarValue { Value: var scalar } => new ScalarValue(LogText.Line(scalar?.ToString() ?? "")),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Harmless)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(property => new LogEventProperty(property.Name, Harmless(property.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(
            dictionary.Elements.Select(element => KeyValuePair.Create((ScalarValue)Harmless(element.Key), Harmless(element.Value)))),
        _ => new ScalarValue(LogText.Line(value.ToString(format: null, formatProvider: null))),
    };

    /// <summary>An exception as the log tells it.</summary>
    private sealed class ToldException(Exception exception) : Exception(LogText.Line(exception.Message))
    {
        private readonly string _text = LogText.Block(exception.ToString());

        public override string ToString() => _text;
    }
}
