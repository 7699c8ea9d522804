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

/** ElastiCache offers AUTH only together with encryption in transit. */
@Singleton
public final class ManagedElasticacheTls implements SpecRule {

    private static final Code CODE = new Code(
            "managed-elasticache-tls", Severity.ERROR, "a password is given for `*.cache.amazonaws.com` without TLS");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "master.example.use1.cache.amazonaws.com:6379"}, "password": {"env": "REDIS_PASSWORD"}}""", """
                {"topology": {"mode": "standalone", "endpoint": "master.example.use1.cache.amazonaws.com:6379"}, "password": {"env": "REDIS_PASSWORD"}, "tls": {}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        for (Located located : subject.stores()) {
            if (located.store().password() != null && located.store().tls() == null && inElasticache(located)) {
                found.accept(Finding.of(
                        located.at().child("password"),
                        "ElastiCache has AUTH only with encryption in transit → a connection without TLS that sends a"
                                + " password cannot work.",
                        "Add \"tls\": {}; Amazon's certificates are in the usual trust stores."));
            }
        }
    }

    private static boolean inElasticache(Located located) {
        for (Located.Address address : located.addresses()) {
            if (address.endpoint().isBelow("cache.amazonaws.com")) {
                return true;
            }
        }
        return false;
    }
}
