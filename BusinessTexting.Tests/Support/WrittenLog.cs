using System.Collections.Concurrent;
using BusinessTexting.Console.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Display;

namespace BusinessTexting.Tests.Support;

/// <summary>What the console's log would hold, event by event, as the file shows it.</summary>
public sealed class WrittenLog : ILoggerProvider
{
    private readonly Lines _lines = new();
    private readonly SerilogLoggerProvider _provider;

    public WrittenLog()
    {
        var written = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(_lines).CreateLogger();
        var guarded = new LoggerConfiguration().MinimumLevel.Debug().MinimumLevel.Override("Microsoft", LogEventLevel.Warning).WriteTo.Sink(new GuardedLog(written)).CreateLogger();
        _provider = new SerilogLoggerProvider(guarded, dispose: true);
    }

    public IReadOnlyList<string> Events => [.. _lines.Events];

    public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => _provider.CreateLogger(categoryName);

    public void Dispose() => _provider.Dispose();

    private sealed class Lines : ILogEventSink
    {
        private readonly MessageTemplateTextFormatter _file = new("{Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: null);

        public ConcurrentQueue<string> Events { get; } = [];

        public void Emit(LogEvent logEvent)
        {
            using var text = new StringWriter();
            _file.Format(logEvent, text);
            Events.Enqueue(text.ToString());
        }
    }
}
