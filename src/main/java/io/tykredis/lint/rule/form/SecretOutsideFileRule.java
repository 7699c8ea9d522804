package io.tykredis.lint.rule.form;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.SpecRule;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Where a password may not stand, a reference to it rarely may either. */
@Singleton
public final class SecretOutsideFileRule implements SpecRule {

    private static final Code CODE = new Code(
            "secret-outside-file",
            Severity.INFO,
            "a secret reference cannot be held by the output, and is left to the environment");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}, "components": {"gateway": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""");
    }

    @Override
    public void check(LintContext subject, Consumer<Finding> found) {
        FormatNotices.tell(FormatNotice.Kind.SECRET_LEFT_OUT, subject, found);
    }
}
