package io.tykredis.redis.live;

import io.tykredis.spec.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out from one live node or Sentinel what the whole deployment is. */
public final class Discoverer {

    private static final Duration STEP = Duration.ofSeconds(5);

    /**
     * Asks the endpoint, and tries no other.
     *
     * @throws RefusedTargets if it may not be contacted
     */
    public Discovery discover(DiscoveryRequest request, Vantage vantage) {
        Deadline deadline = Deadline.in(vantage.timeout()).stepping(STEP);
        Gate.check(List.of(request.endpoint()), vantage.reach(), deadline);
        List<Check> first = List.of();
        try {
            TlsClient tls = request.tls() == null ? null : TlsClient.of(request.tls(), vantage.tlsFiles());
            for (Login login : logins(request, vantage)) {
                Discovery found = discover(request, vantage.reach(), deadline, tls, login);
                if (found.spec() != null || !isAboutPasswords(found)) {
                    return found;
                }
                first = first.isEmpty() ? found.checks() : first;
            }
        } catch (Fault fault) {
            Checks checks = new Checks(request.endpoint().toString(), null);
            checks.stopped(fault);
            first = checks.close();
        }
        return new Discovery(null, first);
    }

    /** Whether it is a Redis or a Sentinel, and so which password is the right one, only a login shows. */
    private static List<Login> logins(DiscoveryRequest request, Vantage vantage) {
        List<Login> logins = new ArrayList<>();
        if (request.password() != null) {
            logins.add(new Login(request.username(), Verifier.reveal(request.password(), vantage)));
        }
        if (request.sentinelPassword() != null) {
            logins.add(new Login(null, Verifier.reveal(request.sentinelPassword(), vantage)));
        }
        logins.add(Login.NONE);
        return logins;
    }

    private static boolean isAboutPasswords(Discovery found) {
        return found.checks().stream()
                .anyMatch(check -> check.kind() == CheckKind.AUTHENTICATION && check.status() == Check.Status.FAILED);
    }

    private static Discovery discover(
            DiscoveryRequest request, Reach reach, Deadline deadline, @Nullable TlsClient tls, Login login) {
        Sockets sockets = new Sockets();
        try (Examination examination = new Examination(deadline, sockets, null)) {
            Dialler dialler = new Dialler(reach, deadline, sockets, tls);
            Map<Endpoint, DiscoveryLook.Found> found = examination.each(
                    List.of(Target.given(request.endpoint())), dialler, login, new DiscoveryLook(request, login));
            return new Discovery(
                    found.values().stream()
                            .map(each -> request.spec(each.topology()))
                            .findFirst()
                            .orElse(null),
                    examination.checks());
        }
    }
}
