package io.tykredis.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A collector of log records that replaces the other handlers until it is closed. */
final class LogSpy extends Handler implements AutoCloseable {

    private final List<LogRecord> logged = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final List<Handler> others = List.of(root.getHandlers());
    private final Level before = root.getLevel();

    /** @param least lower levels are not logged */
    LogSpy(Level least) {
        setLevel(Level.ALL);
        others.forEach(root::removeHandler);
        root.addHandler(this);
        root.setLevel(least);
    }

    synchronized List<LogRecord> logged() {
        return List.copyOf(logged);
    }

    /** Each message with its parameters and stack trace. */
    List<String> texts() {
        return logged().stream()
                .map(entry -> {
                    StringWriter trace = new StringWriter();
                    if (entry.getThrown() != null) {
                        entry.getThrown().printStackTrace(new PrintWriter(trace));
                    }
                    return entry.getMessage() + Arrays.toString(entry.getParameters()) + trace;
                })
                .toList();
    }

    @Override
    public synchronized void publish(LogRecord logRecord) {
        logged.add(logRecord);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        others.forEach(root::addHandler);
        root.setLevel(before);
    }
}
