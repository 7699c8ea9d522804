package io.tykredis.redis.probe;

import io.tykredis.model.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The examination of many targets in parallel, with at most one connection per node and one time limit. */
public final class ProbeRunner implements AutoCloseable {

    private static final int AT_ONCE = 8;

    private final Deadline deadline;
    private final OpenSockets sockets;
    private final @Nullable String component;
    private final List<Check> checks = new ArrayList<>();
    private final Map<InetSocketAddress, Object> nodes = new ConcurrentHashMap<>();
    private final ExecutorService threads = threads();

    /** Examines one target; empty if it found nothing. */
    interface Look<T> {
        T at(Session session, ProbeTarget target, CheckRecorder checks);
    }

    /**
     * Probes all targets at once.
     *
     * @param component the only component that uses the targets, or {@code null}
     */
    public ProbeRunner(Deadline deadline, OpenSockets sockets, @Nullable String component) {
        this.deadline = deadline;
        this.sockets = sockets;
        this.component = component;
    }

    /** A thread for each server or name server that may be waited for at the same time. The caller shuts it down. */
    static ExecutorService threads() {
        return Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread thread = new Thread(task, "live-redis");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The results of the reachable targets, in the given order. */
    public <T> Map<Endpoint, T> each(List<ProbeTarget> targets, Connector dialler, Credentials login, Look<T> look) {
        List<CheckRecorder> found = new ArrayList<>();
        List<Callable<Optional<T>>> tasks = new ArrayList<>();
        for (ProbeTarget target : targets) {
            CheckRecorder own = about(target.endpoint().toString());
            found.add(own);
            tasks.add(() -> examine(target, dialler, login, look, own));
        }
        Map<Endpoint, T> learnt = new LinkedHashMap<>();
        List<Future<Optional<T>>> futures = invoke(tasks);
        for (int i = 0; i < targets.size(); i++) {
            Endpoint endpoint = targets.get(i).endpoint();
            result(futures.get(i), found.get(i)).ifPresent(each -> learnt.put(endpoint, each));
            add(found.get(i));
        }
        return learnt;
    }

    private <T> Optional<T> examine(
            ProbeTarget target, Connector dialler, Credentials login, Look<T> look, CheckRecorder found) {
        try {
            InetAddress address = dialler.pin(target);
            Object node = nodes.computeIfAbsent(
                    new InetSocketAddress(address, target.endpoint().port()), key -> new Object());
            // Two names may resolve to the same node.
            synchronized (node) {
                try (Session session = dialler.dial(target, address, login, found)) {
                    return Optional.of(look.at(session, target, found));
                }
            }
        } catch (CheckFailure fault) {
            found.stopped(fault);
            return Optional.empty();
        }
    }

    private <T> List<Future<Optional<T>>> invoke(List<Callable<Optional<T>>> tasks) {
        try {
            return threads.invokeAll(tasks, Math.max(1, deadline.left()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static <T> Optional<T> result(Future<Optional<T>> future, CheckRecorder found) {
        try {
            return future.get();
        } catch (CancellationException e) {
            found.timeIsUp();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
        }
    }

    /** An empty record for one target, or for several targets as a whole. */
    CheckRecorder about(String target) {
        return new CheckRecorder(target, component);
    }

    void add(CheckRecorder found) {
        checks.addAll(found.close());
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    @Override
    public void close() {
        sockets.close();
        threads.shutdownNow();
    }
}
