package io.tykredis.redis.live;

import io.tykredis.mapping.Components;
import io.tykredis.mapping.Role;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.Secret;
import io.tykredis.spec.Store;
import io.tykredis.spec.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tries whether the Redis of a spec works for its components. */
public final class Verifier {

    private static final int TIMEOUT_SECONDS = 5;

    private final Components components;

    public Verifier(Components components) {
        this.components = components;
    }

    /**
     * Looks at every store of the spec, one after the other, within one time limit.
     *
     * @throws RefusedTargets if the spec itself names what may not be contacted; then nothing was
     */
    public Verification verify(RedisSpec spec, Vantage vantage) {
        Deadline deadline = Deadline.in(vantage.timeout());
        Gate.check(
                Arrays.stream(Role.values())
                        .flatMap(role -> role.of(spec).stream())
                        .flatMap(store -> store.topology().endpoints().stream())
                        .distinct()
                        .toList(),
                vantage.reach(),
                deadline);
        List<Check> checks = new ArrayList<>();
        for (Role role : Role.values()) {
            role.of(spec).ifPresent(store -> {
                Duration step = Duration.ofSeconds(Objects.requireNonNullElse(store.timeoutSeconds(), TIMEOUT_SECONDS));
                checks.addAll(examine(store, Users.of(spec, role, components), vantage, deadline.stepping(step)));
            });
        }
        return new Verification(checks);
    }

    private static List<Check> examine(Store store, Users users, Vantage vantage, Deadline deadline) {
        Sockets sockets = new Sockets();
        try (Examination examination = new Examination(deadline, sockets, users.only())) {
            try {
                TlsClient tls = store.tls() == null ? null : TlsClient.of(store.tls(), vantage.tlsFiles());
                Dialler dialler = new Dialler(vantage.reach(), deadline, sockets, tls);
                Login login = new Login(store.username(), reveal(store.password(), vantage));
                Login sentinelLogin = store.topology() instanceof Topology.Sentinel sentinel
                        ? new Login(null, reveal(sentinel.sentinelPassword(), vantage))
                        : Login.NONE;
                new StoreExamination(store, users, examination, dialler, login, sentinelLogin).examine();
            } catch (Fault fault) {
                Checks checks =
                        examination.about(store.topology().endpoints().get(0).toString());
                checks.stopped(fault);
                examination.add(checks);
            }
            return examination.checks();
        }
    }

    static @Nullable String reveal(@Nullable Secret secret, Vantage vantage) {
        return secret == null ? null : vantage.secrets().reveal(secret);
    }
}
