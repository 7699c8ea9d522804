package io.tykredis.lint.rule.form;

import io.tykredis.input.Pointer;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Secret;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rule about passwords that look like key-value store references (tyk gateway/kv.go). */
@Singleton
public final class KvLiteralRule extends StoreRule {

    public KvLiteralRule() {
        super(warning("kv-literal", "a password in plain text looks like a reference to a key-value store"), """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": "vault://secret/redis.password"}""", """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"kv": "vault://secret/redis.password"}, "components": {"gateway": {}}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        text(storeAt.store().password(), storeAt.at(), "password", found);
        if (storeAt.topology() instanceof Topology.Sentinel sentinel) {
            text(sentinel.sentinelPassword(), storeAt.at().child("topology"), "sentinelPassword", found);
        }
    }

    private static void text(@Nullable Secret secret, Pointer parent, String field, Consumer<Finding> found) {
        if (secret instanceof Secret.Literal literal && literal.isReference()) {
            found.accept(Finding.of(
                    parent.child(field),
                    "\"" + field + "\" looks like a reference to a key-value store. The Gateway resolves such a value,"
                            + " while other components send it as the password.",
                    "Write {\"kv\": …} if it is a reference. Change the password if it is not."));
        }
    }
}
