package io.tykredis.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.model.CloudIdentity;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.Pool;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a spec, passwords included. */
public final class SpecDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> PASSWORDS = List.of("password", "sentinelPassword");

    private SpecDocument() {}

    public static ObjectNode of(RedisSpec spec) {
        ObjectNode document = store(spec.main());
        ObjectNode stores = NODES.objectNode();
        set(
                stores,
                "cache",
                spec.stores().cache() == null ? null : store(spec.stores().cache()));
        set(
                stores,
                "analytics",
                spec.stores().analytics() == null ? null : store(spec.stores().analytics()));
        set(document, "stores", stores.isEmpty() ? null : stores);
        text(document, "tykVersion", spec.tykVersion());
        if (!spec.components().isEmpty()) {
            ObjectNode components = document.putObject("components");
            spec.components().forEach((name, own) -> components.set(name, component(own)));
        }
        return document;
    }

    /** The same with a mask in the place of every password. */
    public static ObjectNode redacted(RedisSpec spec) {
        ObjectNode document = of(spec);
        PASSWORDS.forEach(name -> document.findParents(name).stream()
                .filter(parent -> parent.path(name).isTextual())
                .forEach(parent -> ((ObjectNode) parent).put(name, Secret.Literal.REDACTED)));
        return document;
    }

    /** Whether a document with a spec contains a password itself, not only references. */
    public static boolean holdsPassword(ObjectNode document) {
        return PASSWORDS.stream()
                .flatMap(name -> document.findValues(name).stream())
                .anyMatch(JsonNode::isTextual);
    }

    private static ObjectNode store(Store store) {
        ObjectNode document = NODES.objectNode();
        document.set("topology", topology(store.topology()));
        text(document, "username", store.username());
        set(document, "password", secret(store.password()));
        set(document, "auth", store.auth() == null ? null : auth(store.auth()));
        whole(document, "database", store.database());
        set(document, "tls", store.tls() == null ? null : tls(store.tls()));
        set(document, "pool", store.pool() == null ? null : pool(store.pool()));
        whole(document, "timeoutSeconds", store.timeoutSeconds());
        return document;
    }

    private static ObjectNode topology(Topology topology) {
        ObjectNode document = NODES.objectNode().put("mode", topology.mode());
        if (topology instanceof Topology.Sentinel sentinel) {
            document.put("masterName", sentinel.masterName());
            list(document, "sentinels", sentinel.sentinels());
            set(document, "sentinelPassword", secret(sentinel.sentinelPassword()));
        } else if (topology instanceof Topology.Cluster cluster) {
            list(document, "nodes", cluster.nodes());
        } else if (topology instanceof Topology.Standalone standalone) {
            text(document, "endpoint", standalone.endpoint());
        } else if (topology instanceof Topology.Enterprise enterprise) {
            text(document, "endpoint", enterprise.endpoint());
            document.put("ossCluster", enterprise.ossCluster());
        }
        return document;
    }

    private static @Nullable JsonNode secret(@Nullable Secret secret) {
        if (secret instanceof Secret.Literal literal) {
            return NODES.textNode(literal.reveal());
        }
        ObjectNode document = NODES.objectNode();
        if (secret instanceof Secret.FromEnv env) {
            document.put("env", env.name());
        } else if (secret instanceof Secret.FromFile file) {
            document.put("file", file.path());
        } else if (secret instanceof Secret.FromKubernetes kubernetes) {
            document.putObject("secretKeyRef").put("name", kubernetes.name()).put("key", kubernetes.key());
        } else if (secret instanceof Secret.FromKv kv) {
            document.put("kv", kv.reference());
        } else if (secret instanceof Secret.FromSecretArn from) {
            document.put("secretArn", from.arn());
        } else if (secret instanceof Secret.FromSsm from) {
            document.put("ssm", from.name());
        }
        return secret == null ? null : document;
    }

    private static ObjectNode auth(CloudIdentity identity) {
        ObjectNode document = NODES.objectNode();
        ObjectNode iam = document.putObject("iam");
        text(iam, "provider", identity.provider());
        text(iam, "serviceAccount", identity.serviceAccount());
        return document;
    }

    private static ObjectNode tls(Tls tls) {
        ObjectNode document = NODES.objectNode();
        text(document, "caFile", tls.caFile());
        text(document, "certFile", tls.certFile());
        text(document, "keyFile", tls.keyFile());
        text(document, "minVersion", tls.minVersion());
        text(document, "maxVersion", tls.maxVersion());
        set(
                document,
                "insecureSkipVerify",
                tls.insecureSkipVerify() == null ? null : NODES.booleanNode(tls.insecureSkipVerify()));
        text(document, "secretName", tls.secretName());
        return document;
    }

    private static ObjectNode component(ComponentSpec own) {
        ObjectNode document = NODES.objectNode();
        text(document, "version", own.version());
        set(document, "pool", own.pool() == null ? null : pool(own.pool()));
        whole(document, "timeoutSeconds", own.timeoutSeconds());
        return document;
    }

    private static ObjectNode pool(Pool pool) {
        ObjectNode document = NODES.objectNode();
        whole(document, "maxIdle", pool.maxIdle());
        whole(document, "maxActive", pool.maxActive());
        return document;
    }

    private static void list(ObjectNode into, String name, List<?> values) {
        ArrayNode list = into.putArray(name);
        values.forEach(value -> list.add(value.toString()));
    }

    private static void text(ObjectNode into, String name, @Nullable Object text) {
        set(into, name, text == null ? null : NODES.textNode(text.toString()));
    }

    private static void whole(ObjectNode into, String name, @Nullable Integer number) {
        set(into, name, number == null ? null : NODES.numberNode(number));
    }

    private static void set(ObjectNode into, String name, @Nullable JsonNode value) {
        if (value != null) {
            into.set(name, value);
        }
    }
}
