package io.tykredis.http;

import io.quarkus.runtime.StartupEvent;
import io.tykredis.redis.probe.DisallowedTargets;
import io.tykredis.redis.probe.ProbeContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** The limits on live checks: whether they are enabled, for which targets, and how many at the same time. */
@Singleton
public final class LiveGate {

    private final boolean open;
    private final ProbeContext context;
    private final Semaphore places;

    LiveGate(LiveSettings settings) {
        this.open = settings.enabled().orElse(false);
        this.context = settings.context();
        this.places = new Semaphore(settings.atOnce());
    }

    /** Creates the bean at startup, so that invalid settings stop the service. */
    void start(@Observes StartupEvent event) {}

    /**
     * Runs a live check.
     *
     * @throws Problem with status 403 if live checks or the target are not allowed, 429 if too many are running
     */
    public <T> T run(Function<ProbeContext, T> check) {
        if (!open) {
            throw Problem.of(
                    ProblemKind.LIVE_OFF,
                    "Start the service with translator.live.enabled=true (TRANSLATOR_LIVE_ENABLED=true) and list the allowed"
                            + " targets in translator.live.allow-hosts or translator.live.allow-networks, and"
                            + " translator.live.allow-ports. Or use the command line, which connects from your machine.");
        }
        if (!places.tryAcquire()) {
            throw Problem.of(
                    ProblemKind.TOO_MANY_AT_ONCE,
                    "The limit translator.live.at-once is reached. Try again in a moment.");
        }
        try {
            return check.apply(context);
        } catch (DisallowedTargets e) {
            throw Problem.of(
                    ProblemKind.TARGET_NOT_ALLOWED,
                    e.getMessage() + " Add host or network, and port, to translator.live.allow-hosts,"
                            + " translator.live.allow-networks and translator.live.allow-ports, or use the command line.");
        } finally {
            places.release();
        }
    }
}
