package io.tykredis.lint.rule.address;

import io.tykredis.catalog.Concept;
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
                        "a value is an unexpanded placeholder, such as `${VAR}`, `$redis`, `{{ … }}`, `SET_IN_…`, `<host>` or `CHANGEME`"),
                """
                {"topology": {"mode": "standalone", "endpoint": "${REDIS_HOST}:6379"}}""",
                """
                {"topology": {"mode": "standalone", "endpoint": "redis:6379"}, "password": {"env": "REDIS_PASSWORD"}}""");
    }

    @Override
    protected void check(StoreAt storeAt, Consumer<Finding> found) {
        for (StoreAt.NodeAddress address : storeAt.addresses()) {
            text(address.endpoint().host(), storeAt, Concept.ADDRS, address.at(), found);
        }
        Pointer at = storeAt.at();
        text(storeAt.store().username(), storeAt, Concept.USERNAME, at.child("username"), found);
        secret(storeAt.store().password(), storeAt, Concept.PASSWORD, at.child("password"), found);
        if (storeAt.topology() instanceof Topology.Sentinel sentinel) {
            Pointer topology = at.child("topology");
            text(sentinel.masterName(), storeAt, Concept.MASTER_NAME, topology.child("masterName"), found);
            secret(
                    sentinel.sentinelPassword(),
                    storeAt,
                    Concept.SENTINEL_PASSWORD,
                    topology.child("sentinelPassword"),
                    found);
        }
        Tls tls = storeAt.store().tls();
        if (tls != null) {
            text(tls.caFile(), storeAt, Concept.CA_FILE, at.child("tls", "caFile"), found);
            text(tls.certFile(), storeAt, Concept.CERT_FILE, at.child("tls", "certFile"), found);
            text(tls.keyFile(), storeAt, Concept.KEY_FILE, at.child("tls", "keyFile"), found);
        }
    }

    private static void text(
            @Nullable String text, StoreAt storeAt, Concept concept, Pointer at, Consumer<Finding> found) {
        if (text != null && Placeholder.in(text)) {
            found.accept(finding(storeAt, concept, at, "an unexpanded placeholder (" + text + ")", "the real value"));
        }
    }

    /** A secret, or a text that may contain one, is not shown. */
    private static void secret(
            @Nullable Secret secret, StoreAt storeAt, Concept concept, Pointer at, Consumer<Finding> found) {
        if (secret instanceof Secret.FromFile file) {
            text(file.path(), storeAt, concept, at.child("file"), found);
        } else if (secret instanceof Secret.FromKv kv
                && Placeholder.in(kv.reference().replace("$kv{", ""))) {
            found.accept(
                    finding(storeAt, concept, at.child("kv"), "an unexpanded placeholder", "the key of the secret"));
        } else if (secret instanceof Secret.Literal literal && literal.isPlaceholder()) {
            found.accept(finding(
                    storeAt,
                    concept,
                    at,
                    "an unexpanded placeholder",
                    storeAt.spelling().password()));
        }
    }

    private static Finding finding(StoreAt storeAt, Concept concept, Pointer at, String what, String instead) {
        String setting = storeAt.spelling().given(concept);
        return Finding.of(
                at,
                setting + " contains " + what + ". Nothing in the input replaces it.",
                "Set " + setting + " to " + instead + ".");
    }
}
