package io.tykredis.app;

import io.tykredis.model.Endpoint;
import io.tykredis.redis.probe.Check;
import io.tykredis.redis.probe.CheckFailure;
import io.tykredis.redis.probe.CheckKind;
import io.tykredis.redis.probe.CheckRecorder;
import io.tykredis.redis.probe.Connector;
import io.tykredis.redis.probe.Credentials;
import io.tykredis.redis.probe.Deadline;
import io.tykredis.redis.probe.DisallowedTargets;
import io.tykredis.redis.probe.Discovery;
import io.tykredis.redis.probe.DiscoveryProbe;
import io.tykredis.redis.probe.DiscoveryRequest;
import io.tykredis.redis.probe.OpenSockets;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.redis.probe.ProbeRunner;
import io.tykredis.redis.probe.ProbeTarget;
import io.tykredis.redis.probe.TargetGate;
import io.tykredis.redis.probe.TargetPolicy;
import io.tykredis.redis.probe.TlsClient;
import io.tykredis.redis.probe.Verifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The use case that derives a spec from one live Redis node or Sentinel. */
@Singleton
public final class Discover {

    private static final Duration STEP = Duration.ofSeconds(5);

    /**
     * Contacts the endpoint in the request and no other.
     *
     * @throws DisallowedTargets if the endpoint is disallowed
     */
    public Discovery discover(DiscoveryRequest request, ProbeContext vantage) {
        Deadline deadline = Deadline.in(vantage.timeout()).stepping(STEP);
        TargetGate.check(List.of(request.endpoint()), vantage.reach(), deadline);
        List<Check> first = List.of();
        try {
            TlsClient tls = request.tls() == null ? null : TlsClient.of(request.tls(), vantage.tlsFiles());
            for (Credentials login : logins(request, vantage)) {
                Discovery found = discover(request, vantage.reach(), deadline, tls, login);
                if (found.spec() != null || !isAboutPasswords(found)) {
                    return found;
                }
                first = first.isEmpty() ? found.checks() : first;
            }
        } catch (CheckFailure fault) {
            CheckRecorder checks = new CheckRecorder(request.endpoint().toString(), null);
            checks.stopped(fault);
            first = checks.close();
        }
        return new Discovery(null, first);
    }

    /** The credentials to try. Only a login shows whether the endpoint is a Redis or a Sentinel. */
    private static List<Credentials> logins(DiscoveryRequest request, ProbeContext vantage) {
        List<Credentials> logins = new ArrayList<>();
        if (request.password() != null) {
            logins.add(new Credentials(request.username(), Verifier.reveal(request.password(), vantage)));
        }
        if (request.sentinelPassword() != null) {
            logins.add(new Credentials(null, Verifier.reveal(request.sentinelPassword(), vantage)));
        }
        logins.add(Credentials.NONE);
        return logins;
    }

    private static boolean isAboutPasswords(Discovery found) {
        return found.checks().stream()
                .anyMatch(check -> check.kind() == CheckKind.AUTHENTICATION && check.status() == Check.Status.FAILED);
    }

    private static Discovery discover(
            DiscoveryRequest request,
            TargetPolicy reach,
            Deadline deadline,
            @Nullable TlsClient tls,
            Credentials login) {
        OpenSockets sockets = new OpenSockets();
        try (ProbeRunner examination = new ProbeRunner(deadline, sockets, null)) {
            Connector connector = new Connector(reach, deadline, sockets, tls);
            Map<Endpoint, DiscoveryProbe.Found> found = examination.each(
                    List.of(ProbeTarget.given(request.endpoint())),
                    connector,
                    login,
                    new DiscoveryProbe(request, login));
            return new Discovery(
                    found.values().stream()
                            .map(each -> request.spec(each.topology()))
                            .findFirst()
                            .orElse(null),
                    examination.checks());
        }
    }
}
