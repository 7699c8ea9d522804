package io.tykredis.redis.probe;

import io.tykredis.catalog.Components;
import io.tykredis.catalog.Role;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The examination whether the Redis in a spec works for its components. */
public final class Verifier {

    private static final int TIMEOUT_SECONDS = 5;

    private final Components components;

    public Verifier(Components components) {
        this.components = components;
    }

    /**
     * Examines each store of the spec in turn, within one time limit.
     *
     * @throws DisallowedTargets if the spec names a target that may not be contacted; then none was contacted
     */
    public Verification verify(RedisSpec spec, ProbeContext vantage) {
        return verify(List.of(spec), vantage).get(0);
    }

    /** The same for several specs, all within one time limit. */
    public List<Verification> verify(List<RedisSpec> specs, ProbeContext vantage) {
        Deadline deadline = Deadline.in(vantage.timeout());
        TargetGate.check(
                specs.stream()
                        .flatMap(spec -> Arrays.stream(Role.values()).flatMap(role -> role.of(spec).stream()))
                        .flatMap(store -> store.topology().endpoints().stream())
                        .distinct()
                        .toList(),
                vantage.reach(),
                deadline);
        return specs.stream().map(spec -> verify(spec, vantage, deadline)).toList();
    }

    private Verification verify(RedisSpec spec, ProbeContext vantage, Deadline deadline) {
        List<Check> checks = new ArrayList<>();
        for (Role role : Role.values()) {
            role.of(spec).ifPresent(store -> {
                Duration step = Duration.ofSeconds(Objects.requireNonNullElse(store.timeoutSeconds(), TIMEOUT_SECONDS));
                checks.addAll(
                        examine(store, StoreClients.of(spec, role, components), vantage, deadline.stepping(step)));
            });
        }
        return new Verification(checks);
    }

    private static List<Check> examine(Store store, StoreClients users, ProbeContext vantage, Deadline deadline) {
        OpenSockets sockets = new OpenSockets();
        try (ProbeRunner examination = new ProbeRunner(deadline, sockets, users.only())) {
            try {
                if (store.auth() != null) {
                    throw CheckFailure.skipped(
                            CheckKind.AUTHENTICATION,
                            "The spec logs in with a cloud identity, which only the component has.",
                            "Check the connection in the component's log.");
                }
                TlsClient tls = store.tls() == null ? null : TlsClient.of(store.tls(), vantage.tlsFiles());
                Connector dialler = new Connector(vantage.reach(), deadline, sockets, tls);
                Credentials login = new Credentials(store.username(), reveal(store.password(), vantage));
                Credentials sentinelLogin = store.topology() instanceof Topology.Sentinel sentinel
                        ? new Credentials(null, reveal(sentinel.sentinelPassword(), vantage))
                        : Credentials.NONE;
                new StoreProbe(store, users, examination, dialler, login, sentinelLogin).examine();
            } catch (CheckFailure fault) {
                CheckRecorder checks =
                        examination.about(store.topology().endpoints().get(0).toString());
                checks.stopped(fault);
                examination.add(checks);
            }
            return examination.checks();
        }
    }

    public static @Nullable String reveal(@Nullable Secret secret, ProbeContext vantage) {
        return secret == null ? null : vantage.secrets().reveal(secret);
    }
}
