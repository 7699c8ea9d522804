package io.tykredis.redis.probe;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The time limit of all checks, and the shorter limit of a single step. */
public final class Deadline {

    private static final int STEPS = 3;

    private final long end;
    private final long step;

    private Deadline(long end, long step) {
        this.end = end;
        this.step = step;
    }

    /** A limit that starts now; a step takes at most a third of it. */
    public static Deadline in(Duration whole) {
        return new Deadline(System.nanoTime() + whole.toNanos(), whole.toMillis() / STEPS);
    }

    /** The same limit with steps that take at most the components' own timeout and a third of the time left. */
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

    /** The failure when the limit is reached. */
    static CheckFailure timeIsUp() {
        return CheckFailure.failed(
                CheckKind.TIME_LIMIT,
                "The time limit was reached. The result of the missing checks is unknown.",
                "Try again. With many nodes, increase the time limit (translator.live.timeout or --timeout).");
    }
}
