package io.tykredis.imports;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Role;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Stores;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of a declared spec that takes effect in the component. */
final class EffectiveSpec {

    private final ComponentTable table;

    private EffectiveSpec(ComponentTable table) {
        this.table = table;
    }

    static RedisSpec of(RedisSpec declared, ComponentTable table) {
        EffectiveSpec effective = new EffectiveSpec(table);
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
                topology(declared.topology()),
                declared.username(),
                password(declared.password(), block),
                declared.auth(),
                declared.topology().clustered() ? zero(declared.database()) : declared.database(),
                tls(declared.tls()),
                declared.pool(),
                declared.timeoutSeconds());
    }

    /** Replaces a reference in the Sentinels' password. No component resolves it: the components send its text. */
    private static Topology topology(Topology declared) {
        return declared instanceof Topology.Sentinel sentinel
                        && sentinel.sentinelPassword() instanceof Secret.FromKv reference
                ? new Topology.Sentinel(
                        sentinel.masterName(), sentinel.sentinels(), new Secret.Literal(reference.reference()))
                : declared;
    }

    private @Nullable Secret password(@Nullable Secret declared, Block block) {
        return declared instanceof Secret.FromKv reference && !block.kv().resolves(reference, table.newest())
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
