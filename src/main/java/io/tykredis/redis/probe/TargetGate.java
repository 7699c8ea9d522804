package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The check of a request's targets before any of them is contacted. */
public final class TargetGate {

    private TargetGate() {}

    /**
     * Rejects targets that the policy does not allow.
     *
     * @throws DisallowedTargets with all of them
     */
    public static void check(List<Endpoint> targets, TargetPolicy reach, Deadline deadline) {
        ExecutorService threads = ProbeRunner.threads();
        try {
            List<Future<Boolean>> refused = threads.invokeAll(
                    targets.stream().map(target -> refusal(target, reach)).toList(),
                    Math.max(1, deadline.left()),
                    TimeUnit.MILLISECONDS);
            List<Endpoint> named = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                if (isTrue(refused.get(i))) {
                    named.add(targets.get(i));
                }
            }
            if (!named.isEmpty()) {
                throw new DisallowedTargets(named);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Boolean> refusal(Endpoint target, TargetPolicy reach) {
        return () -> {
            try {
                reach.pin(target);
                return false;
            } catch (UnknownHostException e) {
                // Becomes a failed check later: the connector resolves the name again and applies the policy again.
                return false;
            } catch (TargetPolicy.NotAllowed e) {
                return true;
            }
        };
    }

    /** A lookup without an answer counts as allowed here; the connector reports it as a failed check. */
    private static boolean isTrue(Future<Boolean> refused) throws InterruptedException {
        try {
            return refused.get();
        } catch (CancellationException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
