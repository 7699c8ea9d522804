package io.tykredis.lint.rule.address;

import io.tykredis.input.Pointer;
import io.tykredis.lint.Finding;
import io.tykredis.lint.StoreAt;
import io.tykredis.lint.StoreRule;
import io.tykredis.model.Placeholder;
import io.tykredis.model.Secret;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rule about placeholders that nothing expands. */
@Singleton
public final class PlaceholderValueRule extends StoreRule {

    public PlaceholderValueRule() {
        super(
                error(
                        "placeholder-value",
                        "a value is a placeholder that nothing expands: `$redis`, `${VAR}`, `{{ … }}`, `SET_IN_…`, `<host>`, `CHANGEME`, …"),
                """
                {"topology": {"mode": "standalone", "endpoint": "${REDIS_HOST}:6379"}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        for (StoreAt.NodeAddress address : storeAt.addresses()) {
            if (Placeholder.in(address.endpoint().host())) {
                found.accept(value(address.at()));
            }
        }
        Pointer at = storeAt.at();
        text(storeAt.store().username(), at, "username", found);
        secret(storeAt.store().password(), at, "password", found);
        if (storeAt.topology() instanceof Topology.Sentinel sentinel) {
            text(sentinel.masterName(), at.child("topology"), "masterName", found);
            secret(sentinel.sentinelPassword(), at.child("topology"), "sentinelPassword", found);
        }
        Tls tls = storeAt.store().tls();
        if (tls != null) {
            text(tls.caFile(), at.child("tls"), "caFile", found);
            text(tls.certFile(), at.child("tls"), "certFile", found);
            text(tls.keyFile(), at.child("tls"), "keyFile", found);
        }
    }

    private static void text(@Nullable String text, Pointer parent, String field, Consumer<Finding> found) {
        if (text != null && Placeholder.in(text)) {
            found.accept(value(parent.child(field)));
        }
    }

    private static void secret(@Nullable Secret secret, Pointer parent, String field, Consumer<Finding> found) {
        if (secret instanceof Secret.FromFile file) {
            text(file.path(), parent.child(field), "file", found);
        } else if (secret instanceof Secret.FromKv kv) {
            text(kv.reference().replace("$kv{", ""), parent.child(field), "kv", found);
        } else if (secret instanceof Secret.Literal literal && literal.isPlaceholder()) {
            found.accept(
                    finding(
                            parent.child(field),
                            "Write the password itself, or where it is kept: {\"env\": …}, {\"file\": …}, {\"secretKeyRef\": …}, {\"secretArn\": …}, {\"ssm\": …}."));
        }
    }

    private static Finding value(Pointer at) {
        return finding(at, "Write the value itself.");
    }

    private static Finding finding(Pointer at, String fix) {
        return Finding.of(
                at, "The value holds a placeholder that has no value here. A component would use it literally.", fix);
    }
}
