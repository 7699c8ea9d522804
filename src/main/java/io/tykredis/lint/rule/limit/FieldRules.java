package io.tykredis.lint.rule.limit;

import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The rules about fields of a store that contradict each other, as a table. */
@Singleton
public final class FieldRules implements RuleTable {

    /** @param field the names that lead to it, below the store */
    private record Row(
            Code code, List<String> field, Predicate<Store> wrong, String message, String fix, Example example)
            implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (StoreAt storeAt : context.stores()) {
                if (wrong.test(storeAt.store())) {
                    found.accept(Finding.of(storeAt.at().child(field.toArray(String[]::new)), message, fix));
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            // Redis Cluster has database 0 only; every component drops another number in silence.
            new Row(
                    Code.error(
                            "cluster-database",
                            "`database` is not 0 with a cluster, also with Enterprise and `ossCluster`"),
                    List.of("database"),
                    store -> store.database() != null
                            && store.database() != 0
                            && store.topology().clustered(),
                    "A cluster has database 0 only → every component drops this number without a word.",
                    "Remove \"database\", or use a topology that is no cluster.",
                    new Example("""
                            {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "database": 2}""", """
                            {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "database": 0}""")),
            // ElastiCache offers AUTH only together with encryption in transit.
            new Row(
                    Code.error(
                            "managed-elasticache-tls", "a password is given for `*.cache.amazonaws.com` without TLS"),
                    List.of("password"),
                    store -> store.password() != null
                            && store.tls() == null
                            && store.topology().endpoints().stream()
                                    .anyMatch(endpoint -> endpoint.isBelow("cache.amazonaws.com")),
                    "ElastiCache has AUTH only with encryption in transit → a connection without TLS that sends a"
                            + " password cannot work.",
                    "Add \"tls\": {}; Amazon's certificates are in the usual trust stores.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "master.example.use1.cache.amazonaws.com:6379"}, "password": {"env": "REDIS_PASSWORD"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "master.example.use1.cache.amazonaws.com:6379"}, "password": {"env": "REDIS_PASSWORD"}, "tls": {}}""")),
            new Row(
                    Code.warning("tls-ca-unused", "`insecureSkipVerify` is true together with `caFile`"),
                    List.of("tls", "caFile"),
                    store -> Tls.of(store)
                            .filter(tls -> tls.skipsVerification() && tls.caFile() != null)
                            .isPresent(),
                    "With \"insecureSkipVerify\" the certificate is not checked against anything → this file is never used.",
                    "Remove \"insecureSkipVerify\", so that the file counts.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt", "insecureSkipVerify": true}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}}""")),
            // A certificate that nobody checks protects from eavesdroppers only.
            new Row(
                    Code.warning("tls-insecure", "`insecureSkipVerify` is true"),
                    List.of("tls", "insecureSkipVerify"),
                    store -> Tls.of(store).filter(Tls::skipsVerification).isPresent(),
                    "The certificate goes unchecked → whoever is in between can pose as the Redis and read every password.",
                    "Set \"caFile\" to the authority that signed the certificate, and remove \"insecureSkipVerify\".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"insecureSkipVerify": true}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}}""")),
            // The client that all components use sends AUTH only if it has a password (go-redis, initConn).
            new Row(
                    Code.warning("username-unused", "`username` is given without `password`"),
                    List.of("username"),
                    store -> store.username() != null && store.password() == null,
                    "A user name is sent only together with a password → every component connects as the user"
                            + " \"default\".",
                    "Add \"password\", or remove \"username\".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk"}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
