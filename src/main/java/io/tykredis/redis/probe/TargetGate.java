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

/** Turns a request away that names targets which may not be contacted, before anything is. */
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
                // To be told as a check. Whoever connects looks it up again and holds it against the list.
                return false;
            } catch (TargetPolicy.NotAllowed e) {
                return true;
            }
        };
    }

    /** A name server that does not answer is told as a check, too. */
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
