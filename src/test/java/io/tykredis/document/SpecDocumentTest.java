package io.tykredis.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.Tables;
import io.tykredis.imports.Imports;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Topology;
import io.tykredis.translate.SpecSample;
import java.util.List;
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

    private static RedisSpec read(RedisSpec written) {
        return Imports.READER.read(SpecDocument.of(written).toString().getBytes(UTF_8));
    }
}
