package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.ConnectionCount;
import io.tykredis.lint.ComponentSetting;
import io.tykredis.lint.DeclaredRule;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** The rule about pool sizes with a cluster; go-redis keeps one pool per client and node. */
@Singleton
public final class PoolPerNodeRule extends DeclaredRule implements SpecRule {

    public PoolPerNodeRule() {
        super(info("pool-per-node", "`pool.maxActive` is set with a cluster"), """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "pool": {"maxActive": 4000}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 4000}}""");
    }

    @Override
    public void check(LintContext context, Consumer<Finding> found) {
        if (context.stores().stream().noneMatch(store -> store.topology().clustered())) {
            return;
        }
        for (Translation translation : context.translations()) {
            for (Block block : translation.table().blocks()) {
                Setting size = translation.setting(block, Concept.MAX_ACTIVE);
                if (size != null && translation.setting(block, Concept.ENABLE_CLUSTER) != null) {
                    found.accept(perNode(
                            new ComponentSetting(translation, size),
                            ConnectionCount.of(
                                    translation.table(),
                                    block,
                                    context.spec(),
                                    translation.target().version())));
                }
            }
        }
    }

    private static Finding perNode(ComponentSetting declared, ConnectionCount clients) {
        String title = declared.translation().table().title();
        long size = declared.setting().value() instanceof Value.Whole whole ? whole.number() : 0;
        return declared.finding(
                "Each instance of the " + title + " opens up to " + clients.most(size)
                        + " connections to every node of the cluster: " + clients.describe(size) + "."
                        + (clients.known() ? "" : " Its source is closed, so there may be more."),
                "Add up this number for all instances. Redis refuses connections above its maxclients: raise that of"
                        + " each node above the sum, or lower the pool size.");
    }
}
