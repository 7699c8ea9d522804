package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.tykredis.http.problem.Problem;
import io.tykredis.http.problem.ProblemException;
import io.tykredis.redis.probe.DisallowedTargets;
import io.tykredis.redis.probe.ProbeContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Lets a request look at a live Redis if that is switched on, within what is listed, and not too many at once. */
@Singleton
public final class LiveGate {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int MOST_NAMED = 10;

    private final boolean open;
    private final ProbeContext vantage;
    private final Semaphore places;

    LiveGate(LiveSettings settings) {
        this.open = settings.enabled().orElse(false);
        this.vantage = settings.vantage();
        this.places = new Semaphore(settings.atOnce());
    }

    /** A mistake in the settings shows when the service starts, since that makes this. */
    void start(@Observes StartupEvent event) {}

    /**
     * Requires that live checks are switched on.
     *
     * @throws ProblemException with status 403 unless they are
     */
    public void requireOpen() {
        if (!open) {
            throw new ProblemException(
                    Problem.of(
                            FORBIDDEN,
                            "live-off",
                            "Looking at a live Redis is switched off",
                            "Start the service with translator.live.enabled=true (TRANSLATOR_LIVE_ENABLED=true) and list what it may"
                                    + " contact in translator.live.allow-hosts or translator.live.allow-networks, and"
                                    + " translator.live.allow-ports; or use the command line, where your own machine connects."));
        }
    }

    /**
     * Runs a live check.
     *
     * @throws ProblemException with status 403 for a target that is not listed, 429 if too many run
     */
    public <T> T look(Function<ProbeContext, T> look) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(
                            TOO_MANY,
                            "too-many-at-once",
                            "Others are at it",
                            "As many requests as translator.live.at-once allows look at a live Redis now. Try again in a moment."));
        }
        try {
            return look.apply(vantage);
        } catch (DisallowedTargets e) {
            throw new ProblemException(refused(e));
        } finally {
            places.release();
        }
    }

    private static Problem refused(DisallowedTargets refused) {
        String named = String.join(
                ", ",
                refused.targets().stream()
                        .limit(MOST_NAMED)
                        .map(Object::toString)
                        .toList());
        return Problem.of(
                FORBIDDEN,
                "target-not-allowed",
                "The target is not on the list",
                "Not to be contacted from here: " + named
                        + (refused.targets().size() > MOST_NAMED ? ", …" : "")
                        + ". Nothing was tried. Add host or network, and port, to translator.live.allow-hosts,"
                        + " translator.live.allow-networks and translator.live.allow-ports, or use the command line.");
    }
}
