package io.tykredis.redis.probe;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tykredis.golden.Goldens;
import io.tykredis.redis.Certificates;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisBinary;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts in {@code live}: deployments with and without mistakes, and what verification and discovery say. */
class LiveChecksSlowTest {

    @TempDir
    static Path certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void issue() {
        new Certificates(certificates, "ca")
                .issue("server", Certificates.address("127.0.0.1"), Certificates.name("localhost"))
                .issue("elsewhere", Certificates.name("redis.example.com"))
                .issue("client", Certificates.name("client"))
                .issueExpired("expired", Certificates.address("127.0.0.1"));
        new Certificates(certificates, "other").issue("stranger", Certificates.name("client"));
    }

    static List<Path> scripts() {
        return Goldens.files("live");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void answersAsExpected(Path script) {
        check(script, RedisBinary.V6_2.path().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void redisTakesTheFiles(RedisBinary version) {
        check(Goldens.file("live/files/files.txt"), installed(version));
    }

    @Test
    void answersAsExpectedToRedis7() {
        check(Goldens.file("live/redis-7/releases.txt"), installed(RedisBinary.V7));
    }

    private static Path installed(RedisBinary version) {
        Optional<Path> binary = version.path();
        assumeTrue(binary.isPresent(), "no redis-server of " + version + " here");
        return binary.get();
    }

    private void check(Path script, Path binary) {
        Goldens.check(
                script,
                Stream.of(Goldens.text(script).split("(?m)^(?==== )"))
                        .map(part -> run(part.strip() + "\n", binary))
                        .collect(joining("\n")));
    }

    private String run(String part, Path binary) {
        try (LiveScript script = new LiveScript(binary, Files.createTempDirectory(folder, "redis"), certificates)) {
            return script.run(part);
        } catch (Exception e) {
            throw new AssertionError(part.lines().findFirst().orElse(""), e);
        }
    }

    @Test
    void neverWrites() {
        int port = Ports.free();
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"127.0.0.1:%d\"}}".formatted(port);
        try (RedisProcesses redis = new RedisProcesses(RedisBinary.V6_2.path().orElseThrow(), folder)) {
            redis.start("redis.conf", "port " + port + "\n");
            try (TestClient client = TestClient.to(port)) {
                client.call("CONFIG", "RESETSTAT");
                LiveRedis.verified(spec, LiveRedis.context(certificates, Duration.ofSeconds(20), "1-65535"));
                assertThat(client.call("INFO", "commandstats")
                                .toString()
                                .lines()
                                .filter(line -> line.startsWith("cmd")))
                        .extracting(line -> line.substring("cmdstat_".length(), line.indexOf(':')))
                        .containsExactlyInAnyOrder("config", "ping", "info", "select");
                assertThat(client.call("INFO", "stats").toString()).contains("total_connections_received:1\r");
            }
        }
    }
}
