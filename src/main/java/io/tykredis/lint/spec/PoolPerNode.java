package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.json.Pointer;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Rule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Concept;
import io.tykredis.mapping.Role;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** go-redis keeps one pool per node of a cluster. */
@Singleton
public final class PoolPerNode implements Rule {

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
    public Stream<Finding> check(Subject subject) {
        return subject.translations().stream()
                .flatMap(translation -> translation.settings().stream())
                .filter(setting -> setting.key().concept() == Concept.MAX_ACTIVE)
                .flatMap(setting -> setting.sources().stream())
                .filter(source -> clustered(subject, source))
                .map(source -> Finding.of(
                        source,
                        "In a cluster every node has a pool of its own → up to this many connections are opened to each"
                                + " node by each process.",
                        "Divide by the number of nodes, and keep processes × maxActive below the nodes' maxclients."));
    }

    private static boolean clustered(Subject subject, Pointer source) {
        return subject.stores()
                .filter(located -> located.at().equals(Pointer.ROOT)
                        ? !Role.CACHE.pointer().covers(source)
                                && !Role.ANALYTICS.pointer().covers(source)
                        : located.at().covers(source))
                .anyMatch(located -> located.topology().clustered());
    }
}
