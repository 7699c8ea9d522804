package io.tykredis.lint.spec;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Concept;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The setting died with the redigo client; it is written because Tyk's own examples have it. */
@Singleton
public final class MaxIdleDead implements SpecRule {

    private static final Code CODE =
            new Code("max-idle-dead", Severity.INFO, "`pool.maxIdle` is given and no release asked for reads it");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxIdle": 100}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "pool": {"maxActive": 500}}""");
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.settings()
                .filter(told -> told.setting().key().concept() == Concept.MAX_IDLE
                        && !told.setting()
                                .key()
                                .read()
                                .contains(told.translation().target().version()))
                .map(told -> Finding.of(
                        told.setting().sources().get(0),
                        "It is written for completeness, but read by no release since Gateway 2.9.3, Pump 0.8.4 and TIB"
                                + " 1.0.0 → it changes nothing.",
                        "Size the pool by \"maxActive\"; \"maxIdle\" can go."));
    }
}
