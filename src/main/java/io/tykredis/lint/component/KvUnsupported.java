package io.tykredis.lint.component;

import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.SpecRule;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Omission;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Only the Gateway resolves references, and only in the passwords of its main and cache store. */
@Singleton
public final class KvUnsupported implements SpecRule {

    private static final Code CODE = new Code(
            "kv-unsupported", Severity.ERROR, "a `kv` reference is given where the component does not resolve it");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"pump": {}}}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""");
    }

    @Override
    public void check(Subject subject, Consumer<Finding> found) {
        Omissions.tell(
                Omission.Reason.KV_UNSUPPORTED,
                subject,
                "Use {\"env\": …} or {\"secretKeyRef\": …} there; only a Gateway resolves such references, in its main and its"
                        + " cache store.",
                found);
    }
}
