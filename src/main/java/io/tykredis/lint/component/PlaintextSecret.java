package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.Remark;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Task definitions and pod templates are shown to many who may not see a secret. */
@Singleton
public final class PlaintextSecret implements SpecRule {

    private static final Code CODE = new Code(
            "plaintext-secret",
            Severity.WARNING,
            "`format=ecs` or `format=helm`: a password stands in clear where a reference to it could stand");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "s3cret", "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {}}}""", "ecs");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Remarks.tell(Remark.Kind.SECRET_IN_CLEAR, subject, found);
    }
}
