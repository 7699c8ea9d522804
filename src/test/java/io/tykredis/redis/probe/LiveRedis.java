package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.app.Discover;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.Gateway;
import io.tykredis.catalog.Pump;
import io.tykredis.input.InvalidInput;
import io.tykredis.model.SpecReader;
import io.tykredis.redis.Deployment;
import io.tykredis.redis.RedisBinary;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.conf.ServerRequest;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The Redis processes of a test, and the checks of them. */
abstract class LiveRedis {

    static final Components COMPONENTS = new Components(List.of(new Gateway(), new Pump()));
    static final SpecReader READER = new SpecReader(COMPONENTS.names());

    @TempDir
    Path folder;

    private RedisProcesses redis;

    @AfterEach
    void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    /** Starts every file of the deployment with the bundled Redis. */
    RedisProcesses start(Deployment deployment) {
        return start(deployment, RedisBinary.V6_2.path().orElseThrow());
    }

    RedisProcesses start(Deployment deployment, Path server) {
        Map<String, String> files = ServerRequest.read(deployment.request().getBytes(UTF_8), READER)
                .files(List.of())
                .files();
        redis = new RedisProcesses(server, folder);
        return redis.start(files);
    }

    ProbeContext vantage() {
        return vantage(Duration.ofSeconds(20));
    }

    ProbeContext vantage(Duration timeout) {
        return new ProbeContext(
                new AllowList(
                        List.of("localhost"),
                        List.of("127.0.0.0/8", "::1"),
                        List.of("1-65535"),
                        InetAddress::getAllByName),
                new SecretResolver(name -> false, LocalFiles.below(Optional.of(folder))),
                LocalFiles.below(Optional.of(folder)),
                timeout);
    }

    Verification verify(String spec) {
        return verify(spec, vantage());
    }

    static Verification verify(String spec, ProbeContext vantage) {
        return new Verifier(COMPONENTS).verify(READER.read(spec.getBytes(UTF_8)), vantage);
    }

    static Discovery discover(String request, ProbeContext vantage) throws InvalidInput {
        return new Discover().discover(DiscoveryRequest.read(request.getBytes(UTF_8)), vantage);
    }

    static List<String> failed(Verification verification) {
        return said(verification, Check.Status.FAILED);
    }

    static List<String> said(Verification verification, Check.Status status) {
        return verification.checks().stream()
                .filter(check -> check.status() == status)
                .map(check -> check.target() + " " + check.kind().slug() + ": " + check.message())
                .toList();
    }

    static void assertGreen(Verification verification) {
        assertThat(failed(verification)).isEmpty();
        assertThat(said(verification, Check.Status.SKIPPED)).isEmpty();
        assertThat(verification.checks()).isNotEmpty();
        assertThat(verification.ok()).isTrue();
    }

    /** The kinds of the failed checks; each must have a fix. */
    static Check onlyFailure(Verification verification) {
        List<Check> failures = verification.checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .toList();
        assertThat(failures).as(failed(verification).toString()).hasSize(1);
        assertThat(failures.get(0).message()).endsWith(".");
        assertThat(failures.get(0).fix()).endsWith(".");
        assertThat(verification.ok()).isFalse();
        return failures.get(0);
    }

    static Map<String, Long> kinds(Verification verification, Check.Status status) {
        return verification.checks().stream()
                .filter(check -> check.status() == status)
                .collect(Collectors.groupingBy(check -> check.kind().slug(), Collectors.counting()));
    }
}
