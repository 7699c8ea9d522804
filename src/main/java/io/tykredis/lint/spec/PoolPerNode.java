package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.lint.Told;
import io.tykredis.mapping.Block;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Connections;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** go-redis keeps one pool per client and node of a cluster. */
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
                Translation translation = told.translation();
                for (Block block : translation.table().blocks()) {
                    if (block.path().equals(told.setting().block())
                            && block.keys().contains(told.setting().key())) {
                        found.accept(perNode(
                                told,
                                Connections.of(
                                        translation.table(),
                                        block,
                                        subject.spec(),
                                        translation.target().version())));
                    }
                }
            }
        }
    }

    private static Finding perNode(Told told, Connections clients) {
        String title = told.translation().table().title();
        long size = told.setting().value() instanceof Value.Whole whole ? whole.number() : 0;
        return told.finding(
                "Each instance of the " + title + " opens up to " + clients.most(size)
                        + " connections to every node of the cluster: " + clients.describe(size) + "."
                        + (clients.known() ? "" : " It may have more than one client: its source is closed."),
                "Keep the sum over all instances below the maxclients of each node.");
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
