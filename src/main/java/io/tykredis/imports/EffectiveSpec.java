package io.tykredis.imports;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Stores;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import io.tykredis.model.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a declared spec that takes effect in the component. */
final class EffectiveSpec {

    private final ComponentTable table;
    private final Version release;

    private EffectiveSpec(ComponentTable table, Version release) {
        this.table = table;
        this.release = release;
    }

    static RedisSpec of(RedisSpec declared, ComponentTable table) {
        EffectiveSpec effective =
                new EffectiveSpec(table, TargetVersion.of(table, declared).version());
        Stores stores = declared.stores();
        return new RedisSpec(
                effective.store(declared.main(), table.blocks().get(0)),
                new Stores(
                        effective.store(stores.cache(), Role.CACHE),
                        effective.store(stores.analytics(), Role.ANALYTICS)),
                declared.tykVersion(),
                declared.components());
    }

    private @Nullable Store store(@Nullable Store declared, Role role) {
        return Optional.ofNullable(declared)
                .map(store -> store(store, table.block(role).orElseThrow()))
                .orElse(null);
    }

    private Store store(Store declared, Block block) {
        return new Store(
                topology(declared.topology(), block),
                declared.username(),
                secret(declared.password(), Concept.PASSWORD, block),
                declared.auth(),
                declared.topology().clustered() ? zero(declared.database()) : declared.database(),
                tls(declared.tls()),
                declared.pool(),
                declared.timeoutSeconds());
    }

    private Topology topology(Topology declared, Block block) {
        return declared instanceof Topology.Sentinel sentinel
                ? new Topology.Sentinel(
                        sentinel.masterName(),
                        sentinel.sentinels(),
                        secret(sentinel.sentinelPassword(), Concept.SENTINEL_PASSWORD, block))
                : declared;
    }

    /** Replaces a reference that the component does not resolve: it sends its text. */
    private @Nullable Secret secret(@Nullable Secret declared, Concept concept, Block block) {
        return declared instanceof Secret.FromKv reference && !block.kv().resolves(reference, concept, release)
                ? new Secret.Literal(reference.reference())
                : declared;
    }

    /** Removes any other database: a cluster has only database 0. */
    private static @Nullable Integer zero(@Nullable Integer database) {
        return database != null && database == 0 ? database : null;
    }

    /** Removes a certificate without key, or a key without certificate: the components do not use it. */
    private static @Nullable Tls tls(@Nullable Tls declared) {
        if (declared == null) {
            return null;
        }
        boolean pair = declared.certFile() != null && declared.keyFile() != null;
        return new Tls(
                declared.caFile(),
                pair ? declared.certFile() : null,
                pair ? declared.keyFile() : null,
                declared.minVersion(),
                declared.maxVersion(),
                declared.insecureSkipVerify(),
                declared.secretName());
    }
}
