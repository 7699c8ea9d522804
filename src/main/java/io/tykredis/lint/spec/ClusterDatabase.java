package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Located;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Redis Cluster has database 0 only; every component drops another number in silence. */
@Singleton
public final class ClusterDatabase implements SpecRule {

    private static final Code CODE = new Code(
            "cluster-database",
            Severity.ERROR,
            "`database` is not 0 with a cluster, also with Enterprise and `ossCluster`");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "database": 2}""", """
                {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "database": 0}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            Integer database = located.store().database();
            if (database != null && database != 0 && located.topology().clustered()) {
                found.accept(Finding.of(
                        located.at().child("database"),
                        "A cluster has database 0 only → every component drops this number without a word.",
                        "Remove \"database\", or use a topology that is no cluster."));
            }
        }
    }
}
