package io.tykredis.redis.probe;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When everything has to be over, and how long a single step may take until then. */
public final class Deadline {

    private static final int STEPS = 3;

    private final long end;
    private final long step;

    private Deadline(long end, long step) {
        this.end = end;
        this.step = step;
    }

    /** Begins now; a step takes a third of it at most. */
    public static Deadline in(Duration whole) {
        return new Deadline(System.nanoTime() + whole.toNanos(), whole.toMillis() / STEPS);
    }

    /** The same end, and steps that take no longer than the components wait, nor a third of what is left. */
    public Deadline stepping(Duration longest) {
        return new Deadline(end, Math.min(longest.toMillis(), left() / STEPS));
    }

    /** Milliseconds, at least one. */
    int step() {
        return (int) Math.max(1, Math.min(step, left()));
    }

    long left() {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    boolean isOver() {
        return left() <= 0;
    }

    /** What is to be said when it is over. */
    static CheckFailure timeIsUp() {
        return CheckFailure.failed(
                CheckKind.TIME_LIMIT,
                "The time limit was reached. The result of the missing checks is unknown.",
                "Try again. With many nodes, increase the time limit (translator.live.timeout or --timeout).");
    }
}
