package io.tykredis.lint.rule.limit;

import io.tykredis.catalog.Concept;
import io.tykredis.diagnostic.Code;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.RuleTable;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Spelling;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rules about fields of a store that contradict each other, as a table. */
@Singleton
public final class FieldRules implements RuleTable {

    /** @param field the names that lead to it, below the store */
    private record Row(
            Code code,
            List<String> field,
            Predicate<Store> wrong,
            BiFunction<Store, Spelling, String> message,
            Function<Spelling, String> fix,
            Example example)
            implements SpecRule {

        @Override
        public void check(LintContext context, Consumer<Finding> found) {
            for (StoreAt storeAt : context.stores()) {
                if (wrong.test(storeAt.store())) {
                    found.accept(Finding.of(
                            storeAt.at().child(field.toArray(String[]::new)),
                            message.apply(storeAt.store(), storeAt.spelling()),
                            fix.apply(storeAt.spelling())));
                }
            }
        }
    }

    private static final List<Row> ROWS = List.of(
            // Redis Cluster has database 0 only; every component drops another number in silence.
            new Row(
                    Code.error(
                            "cluster-database",
                            "the database is not 0 with a cluster, or with Redis Enterprise and `ossCluster`"),
                    List.of("database"),
                    store -> store.database() != null
                            && store.database() != 0
                            && store.topology().clustered(),
                    (store, spelling) -> spelling.of(Concept.DATABASE) + " is " + store.database()
                            + ", but a cluster has only database 0. The component ignores it without a message.",
                    spelling -> "Remove " + spelling.of(Concept.DATABASE) + ", or use a Redis without cluster mode.",
                    new Example("""
                            {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "database": 2}""", """
                            {"topology": {"mode": "cluster", "nodes": ["n1:6379", "n2:6379", "n3:6379"]}, "database": 0}""")),
            // Gateway and Pump warn of it themselves (storage/connection_handler.go, storage/temporal_storage.go).
            new Row(
                    Code.warning("identity-without-tls", "a cloud identity is set, but TLS is off"),
                    List.of("auth", "iam"),
                    store -> store.auth() != null && store.tls() == null,
                    (store, spelling) ->
                            "The component logs in with a cloud identity, but TLS is off. Its token is sent in plain text.",
                    spelling -> "Set " + spelling.on(Concept.USE_SSL) + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "auth": {"iam": {"provider": "gcp"}}, "components": {"gateway": {"version": "5.15.0"}}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "auth": {"iam": {"provider": "gcp"}}, "tls": {}, "components": {"gateway": {"version": "5.15.0"}}}""")),
            // ElastiCache offers AUTH only together with encryption in transit.
            new Row(
                    Code.error(
                            "managed-elasticache-tls", "a password is set for `*.cache.amazonaws.com`, but TLS is off"),
                    List.of("password"),
                    store -> store.password() != null
                            && store.tls() == null
                            && store.topology().endpoints().stream()
                                    .anyMatch(endpoint -> endpoint.isBelow("cache.amazonaws.com")),
                    (store, spelling) -> spelling.of(Concept.PASSWORD)
                            + " is set, but TLS is off. ElastiCache supports passwords only with encryption in transit, so the"
                            + " connection fails.",
                    spelling -> "Set " + spelling.on(Concept.USE_SSL)
                            + ". The usual trust stores contain Amazon's certificates.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "master.example.use1.cache.amazonaws.com:6379"}, "password": {"env": "REDIS_PASSWORD"}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "master.example.use1.cache.amazonaws.com:6379"}, "password": {"env": "REDIS_PASSWORD"}, "tls": {}}""")),
            new Row(
                    Code.warning("tls-ca-unused", "a CA file is set, but certificate verification is off"),
                    List.of("tls", "caFile"),
                    store -> Tls.of(store)
                            .filter(tls -> tls.skipsVerification() && tls.caFile() != null)
                            .isPresent(),
                    (store, spelling) -> spelling.of(Concept.CA_FILE) + " is set together with "
                            + spelling.on(Concept.SSL_INSECURE_SKIP_VERIFY)
                            + ". The component does not verify the certificate, so the CA file is not used.",
                    spelling -> "Remove " + spelling.of(Concept.SSL_INSECURE_SKIP_VERIFY)
                            + " to verify the certificate with this file.",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt", "insecureSkipVerify": true}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}}""")),
            // An unverified certificate protects from eavesdroppers only.
            new Row(
                    Code.warning("tls-insecure", "certificate verification is off"),
                    List.of("tls", "insecureSkipVerify"),
                    store -> Tls.of(store).filter(Tls::skipsVerification).isPresent(),
                    (store, spelling) -> spelling.of(Concept.SSL_INSECURE_SKIP_VERIFY)
                            + " is true. The component does not verify the certificate, so an attacker on the network can"
                            + " impersonate Redis and read passwords.",
                    spelling -> "Set " + spelling.of(Concept.CA_FILE)
                            + " to the CA that signed the certificate, and remove "
                            + spelling.of(Concept.SSL_INSECURE_SKIP_VERIFY) + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"insecureSkipVerify": true}}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "tls": {"caFile": "/etc/tyk/ca.crt"}}""")),
            // The client that all components use sends AUTH only if it has a password (go-redis, initConn).
            new Row(
                    Code.warning("username-unused", "a user name is set without a password"),
                    List.of("username"),
                    store -> store.username() != null && store.password() == null,
                    (store, spelling) -> spelling.of(Concept.USERNAME) + " is set without "
                            + spelling.of(Concept.PASSWORD)
                            + ". The component ignores it and connects as the user \"default\".",
                    spelling -> "Add " + spelling.of(Concept.PASSWORD) + ", or remove " + spelling.of(Concept.USERNAME)
                            + ".",
                    new Example("""
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk"}""", """
                            {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "username": "tyk", "password": {"env": "REDIS_PASSWORD"}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
