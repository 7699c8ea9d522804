package io.tykredis.imports.rule;

import io.tykredis.catalog.Concept;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The rule about Sentinel and cluster settings together; Sentinel takes precedence. */
@Singleton
public final class ModeConflictRule extends DeclaredRule implements ConfigRule {

    public ModeConflictRule() {
        super(error("mode-conflict", "a master name and cluster mode are both set"), """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["s1:26379", "s2:26379", "s3:26379"], "master_name": "mymaster", "enable_cluster": true}}}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["s1:26379", "s2:26379", "s3:26379"], "master_name": "mymaster"}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.blocks()
                .filter(block -> block.text(Concept.MASTER_NAME).isPresent())
                .flatMap(block -> block
                        .flag(Concept.ENABLE_CLUSTER)
                        .map(cluster -> new Finding(
                                block.table().name(),
                                cluster.at(),
                                cluster + " is true, but "
                                        + block.of(Concept.MASTER_NAME).orElseThrow()
                                        + " is set too. The " + block.table().title()
                                        + " uses Sentinels and ignores cluster mode.",
                                "For Sentinels, remove " + cluster + ". For a cluster, remove "
                                        + block.of(Concept.MASTER_NAME).orElseThrow() + "."))
                        .stream());
    }
}
