package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.ConnectionCount;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** go-redis keeps one pool per client and node of a cluster. */
@Singleton
public final class PoolPerNodeRule implements SpecRule {

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
    public void check(LintContext subject, Consumer<Finding> found) {
        for (ComponentSetting told : subject.settings()) {
            if (told.setting().key().concept() == Concept.MAX_ACTIVE && clustered(told)) {
                Translation translation = told.translation();
                for (Block block : translation.table().blocks()) {
                    if (block.path().equals(told.setting().block())
                            && block.keys().contains(told.setting().key())) {
                        found.accept(perNode(
                                told,
                                ConnectionCount.of(
                                        translation.table(),
                                        block,
                                        subject.spec(),
                                        translation.target().version())));
                    }
                }
            }
        }
    }

    private static Finding perNode(ComponentSetting told, ConnectionCount clients) {
        String title = told.translation().table().title();
        long size = told.setting().value() instanceof Value.Whole whole ? whole.number() : 0;
        return told.finding(
                "Each instance of the " + title + " opens up to " + clients.most(size)
                        + " connections to every node of the cluster: " + clients.describe(size) + "."
                        + (clients.known() ? "" : " It may have more than one client: its source is closed."),
                "Keep the sum over all instances below the maxclients of each node.");
    }

    /** Whether the block that holds the setting is told to speak the cluster protocol. */
    private static boolean clustered(ComponentSetting size) {
        for (Setting setting : size.translation().settings()) {
            if (setting.key().concept() == Concept.ENABLE_CLUSTER
                    && setting.block().equals(size.setting().block())) {
                return true;
            }
        }
        return false;
    }
}
