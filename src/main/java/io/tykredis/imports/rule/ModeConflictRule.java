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
        super(error("mode-conflict", "a master's name and `enable_cluster` are given together"), """
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
                                "A master's name and " + cluster + " are both set → Sentinel wins, and the cluster is"
                                        + " ignored in silence.",
                                "Remove " + cluster + " for Sentinel, or the master's name for a cluster."))
                        .stream());
    }
}
