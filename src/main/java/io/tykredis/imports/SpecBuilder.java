package io.tykredis.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Concept;
import io.tykredis.imports.reading.Addressing;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.input.Pointer;
import io.tykredis.model.Secret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The builder of an imported spec with its source map. */
final class SpecBuilder {

    /** A variable reference that is the whole value, in the syntax of Compose and the shell. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(:?\\?[^}]*)?}");

    private final BlockReading block;
    private final ObjectNode store;
    private final Pointer at;
    private final SourceMap origins;

    private SpecBuilder(BlockReading block, ObjectNode store, Pointer at, SourceMap origins) {
        this.block = block;
        this.store = store;
        this.at = at;
        this.origins = origins;
    }

    /** @param at the place of the store in the spec */
    static void write(BlockReading block, ObjectNode store, Pointer at, SourceMap origins) {
        new SpecBuilder(block, store, at, origins).write();
    }

    private void write() {
        topology();
        block.identity().ifPresentOrElse(this::identity, this::login);
        block.of(Concept.DATABASE).ifPresent(found -> put(store, at, "database", found));
        block.flag(Concept.USE_SSL).ifPresent(this::tls);
        pool();
        block.above0(Concept.TIMEOUT).ifPresent(found -> put(store, at, "timeoutSeconds", found));
        origins.add(at, block.at());
    }

    private void topology() {
        Addressing addressing = block.addressing();
        ObjectNode topology = store.putObject("topology");
        Pointer place = at.child("topology");
        switch (addressing.mode()) {
            case SENTINEL -> {
                topology.put("mode", "sentinel");
                block.of(Concept.MASTER_NAME).ifPresent(found -> {
                    put(topology, place, "masterName", found);
                    origins.add(place.child("mode"), found.at());
                });
                list(topology, place, "sentinels", addressing.addresses());
                secret(topology, place, "sentinelPassword", Concept.SENTINEL_PASSWORD);
            }
            case CLUSTER -> {
                topology.put("mode", "cluster");
                block.flag(Concept.ENABLE_CLUSTER).ifPresent(found -> origins.add(place.child("mode"), found.at()));
                list(topology, place, "nodes", addressing.addresses());
            }
            case SINGLE -> {
                Addressing.Address first = addressing.dialled().get(0);
                topology.put("mode", "standalone").put("endpoint", first.text());
                origins.add(place.child("endpoint"), first.at());
            }
        }
    }

    private void login() {
        block.of(Concept.USERNAME).filter(FoundKey::isSet).ifPresent(found -> put(store, at, "username", found));
        secret(store, at, "password", Concept.PASSWORD);
    }

    private void identity(FoundKey on) {
        ObjectNode iam = store.putObject("auth").putObject("iam");
        Pointer place = at.child("auth", "iam");
        origins.add(place, on.at());
        text(iam, place, "provider", Concept.IAM_AUTH_PROVIDER);
        text(iam, place, "serviceAccount", Concept.IAM_AUTH_SERVICE_ACCOUNT);
    }

    private void list(ObjectNode topology, Pointer place, String name, List<Addressing.Address> addresses) {
        ArrayNode list = topology.putArray(name);
        for (Addressing.Address address : addresses) {
            origins.add(place.child(name).child(list.size()), address.at());
            list.add(address.text());
        }
        origins.add(
                place.child(name),
                Optional.ofNullable(block.addressing().source())
                        .map(FoundKey::at)
                        .orElse(block.at()));
    }

    private void tls(FoundKey on) {
        ObjectNode tls = store.putObject("tls");
        Pointer place = at.child("tls");
        origins.add(place, on.at());
        text(tls, place, "caFile", Concept.CA_FILE);
        text(tls, place, "certFile", Concept.CERT_FILE);
        text(tls, place, "keyFile", Concept.KEY_FILE);
        text(tls, place, "minVersion", Concept.TLS_MIN_VERSION);
        text(tls, place, "maxVersion", Concept.TLS_MAX_VERSION);
        block.flag(Concept.SSL_INSECURE_SKIP_VERIFY).ifPresent(found -> put(tls, place, "insecureSkipVerify", found));
    }

    private void pool() {
        Optional<FoundKey> idle = block.above0(Concept.MAX_IDLE);
        Optional<FoundKey> active = block.above0(Concept.MAX_ACTIVE);
        if (idle.isPresent() || active.isPresent()) {
            ObjectNode pool = store.putObject("pool");
            Pointer place = at.child("pool");
            idle.ifPresent(found -> put(pool, place, "maxIdle", found));
            active.ifPresent(found -> put(pool, place, "maxActive", found));
        }
    }

    private void text(ObjectNode into, Pointer place, String name, Concept concept) {
        block.of(concept).filter(FoundKey::isSet).ifPresent(found -> put(into, place, name, found));
    }

    private void put(ObjectNode into, Pointer place, String name, FoundKey found) {
        into.set(name, value(found));
        origins.add(place.child(name), found.at());
    }

    private void secret(ObjectNode into, Pointer place, String name, Concept concept) {
        block.of(concept).filter(FoundKey::isSet).ifPresent(found -> {
            String text = value(found).textValue();
            Matcher reference = REFERENCE.matcher(text);
            if (found.reference() != null) {
                reference(into.putObject(name), found.reference());
            } else if (found.isVariable() && reference.matches()) {
                into.putObject(name).put("env", reference.group(1));
            } else if (Secret.FromKv.is(text)) {
                into.putObject(name).put("kv", text);
            } else {
                into.put(name, text);
            }
            origins.add(place.child(name), found.at());
        });
    }

    private static void reference(ObjectNode into, Secret from) {
        if (from instanceof Secret.FromKubernetes kubernetes) {
            into.putObject("secretKeyRef").put("name", kubernetes.name()).put("key", kubernetes.key());
        } else if (from instanceof Secret.FromSecretArn secret) {
            into.put("secretArn", secret.arn());
        } else if (from instanceof Secret.FromSsm parameter) {
            into.put("ssm", parameter.name());
        }
    }

    private static JsonNode value(FoundKey found) {
        return Objects.requireNonNull(found.value());
    }
}
