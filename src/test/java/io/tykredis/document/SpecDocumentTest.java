package io.tykredis.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import io.tykredis.imports.Imports;
import io.tykredis.model.Endpoint;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Stores;
import io.tykredis.model.Topology;
import io.tykredis.translate.SpecSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The writer of specs writes every field that the reader reads. */
class SpecDocumentTest {

    static List<Class<? extends Topology>> topologies() {
        return SpecSample.topologies();
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void writesEveryFieldOfTheRecords(Class<? extends Topology> topology) {
        RedisSpec full = SpecSample.full(topology).naming(Tables.names()).spec();
        RedisSpec identity = SpecSample.full(topology).identity().spec();
        RedisSpec bare = SpecSample.full(topology).only(field -> false).spec();

        assertThat(read(full)).isEqualTo(full);
        assertThat(identity.main().auth()).isNotNull();
        assertThat(read(identity)).isEqualTo(identity);
        assertThat(read(bare)).isEqualTo(bare);
    }

    @Test
    void writesEveryKindOfSecret() {
        for (Secret secret : List.of(
                new Secret.Literal("p"),
                new Secret.FromEnv("P"),
                new Secret.FromFile("/p"),
                new Secret.FromKubernetes("n", "k"),
                new Secret.FromKv("vault://p"),
                new Secret.FromSecretArn("arn:aws:secretsmanager:eu-west-1:123456789012:secret:p-AbCdEf"),
                new Secret.FromSsm("/p"))) {
            Topology topology = new Topology.Standalone(new Endpoint("redis", 6379));
            Store store = new Store(topology, null, secret, null, null, null, null, null);
            RedisSpec spec = new RedisSpec(store, Stores.NONE, null, Map.of());
            assertThat(read(spec)).isEqualTo(spec);
        }
    }

    private static RedisSpec read(RedisSpec written) {
        return Imports.READER.read(SpecDocument.of(written).toString().getBytes(UTF_8));
    }
}
