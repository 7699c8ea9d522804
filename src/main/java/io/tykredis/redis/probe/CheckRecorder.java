package io.tykredis.redis.probe;

import io.tykredis.redis.probe.Check.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of one target. Once closed, it ignores results of threads that are late. */
public final class CheckRecorder {

    private final String target;
    private final @Nullable String component;
    private final List<Check> found = new ArrayList<>();
    private boolean closed;

    /**
     * Records the checks of one target.
     *
     * @param component the only component that uses the target, or {@code null}
     */
    public CheckRecorder(String target, @Nullable String component) {
        this.target = target;
        this.component = component;
    }

    void passed(CheckKind kind, String message) {
        add(new Check(kind, Status.PASSED, target, component, message, ""));
    }

    void failed(CheckKind kind, String message, String fix) {
        add(new Check(kind, Status.FAILED, target, component, message, fix));
    }

    void failedFor(String concerned, CheckKind kind, String message, String fix) {
        add(new Check(kind, Status.FAILED, target, concerned, message, fix));
    }

    void skipped(CheckKind kind, String message, String fix) {
        add(new Check(kind, Status.SKIPPED, target, component, message, fix));
    }

    public void stopped(CheckFailure fault) {
        add(new Check(
                fault.kind(),
                fault.skipped() ? Status.SKIPPED : Status.FAILED,
                target,
                component,
                fault.getMessage(),
                fault.fix()));
    }

    /** Reports the time limit, unless a check has already failed, and closes the recorder. */
    synchronized void timeIsUp() {
        if (found.stream().noneMatch(check -> check.status() == Status.FAILED)) {
            stopped(Deadline.timeIsUp());
        }
        closed = true;
    }

    private synchronized void add(Check check) {
        if (!closed) {
            found.add(check);
        }
    }

    public synchronized List<Check> close() {
        closed = true;
        return List.copyOf(found);
    }
}
