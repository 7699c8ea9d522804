package io.tykredis.redis;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for a condition, with a generous limit. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 25;

    private Eventually() {}

    public static void until(String what, Callable<Boolean> condition) {
        until(() -> what, condition);
    }

    /** A condition that throws counts as not met. */
    public static void until(Supplier<String> what, Callable<Boolean> condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } catch (Exception e) {
                last = e;
            }
        }
        throw new AssertionError("never happened: " + what.get(), last);
    }
}
