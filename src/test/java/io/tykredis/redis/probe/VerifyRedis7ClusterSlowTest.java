package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tykredis.catalog.Tables;
import io.tykredis.model.SpecReader;
import io.tykredis.redis.ClusterSetup;
import io.tykredis.redis.Deployment;
import io.tykredis.redis.Eventually;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisBinary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Older Redis clients cannot parse the replies of Redis 7 nodes, which no server reports as a failure. */
class VerifyRedis7ClusterSlowTest extends LiveRedis {

    private static final String OLD =
            "\"gateway\": \"5.0.15\", \"pump\": \"1.8.3\", \"tib\": \"1.4.3\", \"dashboard\": \"5.2.5\", \"mdcb\": \"2.4.3\"";
    private static final String NEW =
            "\"gateway\": \"5.3.0\", \"pump\": \"1.9.0\", \"tib\": \"1.5.0\", \"dashboard\": \"5.3.0\", \"mdcb\": \"2.5.0\"";

    private final List<Integer> ports = Ports.free(6);

    @Test
    void namesIncompatibleComponents() {
        Optional<Path> seven = RedisBinary.V7.path();
        assumeTrue(seven.isPresent(), "no redis-server of 7.0 or newer in the path");
        start(Deployment.cluster(ports, ""), seven.get());
        ClusterSetup.form(ports);

        Eventually.until("no failure", () -> all(NEW).ok());

        Set<String> failed = all(OLD).checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED)
                .map(check -> check.kind().slug() + " " + check.component() + " " + check.message() + check.fix())
                .collect(Collectors.toSet());
        assertThat(failed)
                .allMatch(said -> said.startsWith("server-version ") && said.contains("Redis 7."))
                .anyMatch(said -> said.contains(" gateway ") && said.contains("5.0.15") && said.contains("to 5.3.0"))
                .anyMatch(said -> said.contains(" pump ") && said.contains("1.8.3") && said.contains("to 1.9.0"))
                .anyMatch(said -> said.contains(" tib ") && said.contains("1.4.3") && said.contains("to 1.5.0"))
                .anyMatch(said -> said.contains(" dashboard ") && said.contains("5.2.5 probably"))
                .anyMatch(said -> said.contains(" mdcb ") && said.contains("2.4.3 probably"))
                .hasSize(5);
    }

    private Verification all(String releases) {
        String components = releases.replaceAll(": (\"[^\"]*\")", ": {\"version\": $1}");
        String spec = Deployment.cluster(ports, ", \"components\": {" + components + "}")
                .spec();
        return new Verifier(Tables.components())
                .verify(new SpecReader(Tables.components().names()).read(spec.getBytes(UTF_8)), vantage());
    }
}
