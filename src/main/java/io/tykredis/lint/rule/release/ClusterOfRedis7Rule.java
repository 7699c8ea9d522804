package io.tykredis.lint.rule.release;

import static io.tykredis.catalog.Defect.Kind.NO_CLUSTER_OF_REDIS_7;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** A spec does not hold the version of the Redis, so this is no more than a reminder; a verification knows it. */
@Singleton
public final class ClusterOfRedis7Rule implements SpecRule {

    private static final Code CODE = new Code(
            "cluster-redis-7",
            Severity.INFO,
            "the release cannot use a cluster of Redis 7 or newer, only of older ones");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "components": {"gateway": {"version": "5.0.15"}}}""", """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "components": {"gateway": {"version": "5.3.0"}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        Defects.of(
                NO_CLUSTER_OF_REDIS_7,
                defect -> true,
                subject,
                (told, defect) -> found.accept(Defects.finding(
                        told,
                        defect,
                        Defects.who(told)
                                + (defect.shown()
                                        ? " cannot use a cluster of Redis 7 or newer: its Redis client cannot parse the"
                                                + " list of nodes."
                                        : " may be unable to use a cluster of Redis 7 or newer: its Redis client is not"
                                                + " known."),
                        "keep the cluster at Redis 6.2")));
    }
}
