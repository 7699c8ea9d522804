package io.tykredis.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much may wait for clients to take it: an answer has megabytes at most, but there are many connections. When it is too
 * much, whoever has kept an answer waiting for longest makes room for the others.
 */
@Singleton
final class UntakenAnswers {

    private static final long PART_OF_THE_HEAP = 4;

    private final long most;
    private final Map<Connection, Long> waiting = new LinkedHashMap<>();
    private long bytes;

    UntakenAnswers(LimitSettings settings) {
        most = settings.answers()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP);
    }

    /** So many wait on that connection now. */
    void untaken(Connection connection, long pending) {
        makeRoom(connection, pending).forEach(Connection::close);
    }

    private List<Connection> makeRoom(Connection connection, long pending) {
        List<Connection> longest = new ArrayList<>();
        synchronized (waiting) {
            Long before = waiting.put(connection, pending);
            bytes += pending - (before == null ? 0 : before);
            while (bytes > most) {
                longest.add(removeLongest());
            }
        }
        return longest;
    }

    /** Answers, once, the connection that has kept an answer waiting for longest; {@code null} if none does. */
    @Nullable
    Connection makeRoom() {
        synchronized (waiting) {
            return waiting.isEmpty() ? null : removeLongest();
        }
    }

    private Connection removeLongest() {
        Connection longest = waiting.keySet().iterator().next();
        taken(longest);
        return longest;
    }

    /** None do, or it is gone. */
    void taken(Connection connection) {
        synchronized (waiting) {
            Long pending = waiting.remove(connection);
            bytes -= pending == null ? 0 : pending;
        }
    }
}
