package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.lint.Told;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Setting;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** go-redis keeps one pool per node of a cluster. */
@Singleton
public final class PoolPerNode implements SpecRule {

    private static final Code CODE =
            new Code("pool-per-node", Severity.INFO, "`pool.maxActive` is given with a cluster");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "pool": {"maxActive": 4000}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 4000}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Told told : subject.settings()) {
            if (told.setting().key().concept() == Concept.MAX_ACTIVE && clustered(told)) {
                found.accept(Finding.of(
                        told.setting().sources().get(0),
                        "In a cluster every node has a pool of its own → up to this many connections are opened to each"
                                + " node by each process.",
                        "Divide by the number of nodes, and keep processes × maxActive below the nodes' maxclients."));
            }
        }
    }

    /** Whether the block that holds the setting is told to speak the cluster protocol. */
    private static boolean clustered(Told size) {
        for (Setting setting : size.translation().settings()) {
            if (setting.key().concept() == Concept.ENABLE_CLUSTER
                    && setting.block().equals(size.setting().block())) {
                return true;
            }
        }
        return false;
    }
}
