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

/** Takes out of a spec what a component was told, but does not heed. */
final class EffectiveSpec {

    private final ComponentTable table;

    private EffectiveSpec(ComponentTable table) {
        this.table = table;
    }

    static RedisSpec of(RedisSpec told, ComponentTable table) {
        EffectiveSpec heeded = new EffectiveSpec(table);
        Stores stores = told.stores();
        return new RedisSpec(
                heeded.store(told.main(), table.blocks().get(0)),
                new Stores(heeded.store(stores.cache(), Role.CACHE), heeded.store(stores.analytics(), Role.ANALYTICS)),
                told.tykVersion(),
                told.components());
    }

    private @Nullable Store store(@Nullable Store told, Role role) {
        return Optional.ofNullable(told)
                .map(store -> store(store, table.block(role).orElseThrow()))
                .orElse(null);
    }

    private Store store(Store told, Block block) {
        return new Store(
                topology(told.topology()),
                told.username(),
                password(told.password(), block),
                told.topology().clustered() ? zero(told.database()) : told.database(),
                tls(told.tls()),
                told.pool(),
                told.timeoutSeconds());
    }

    /** No component resolves a reference to the Sentinels' password: it is sent as it stands. */
    private static Topology topology(Topology told) {
        return told instanceof Topology.Sentinel sentinel
                        && sentinel.sentinelPassword() instanceof Secret.FromKv reference
                ? new Topology.Sentinel(
                        sentinel.masterName(), sentinel.sentinels(), new Secret.Literal(reference.reference()))
                : told;
    }

    private @Nullable Secret password(@Nullable Secret told, Block block) {
        return told instanceof Secret.FromKv reference && !block.kv().resolves(reference, table.newest())
                ? new Secret.Literal(reference.reference())
                : told;
    }

    /** A cluster has no other database. */
    private static @Nullable Integer zero(@Nullable Integer database) {
        return database != null && database == 0 ? database : null;
    }

    /** Half a pair of certificate and key is not used. */
    private static @Nullable Tls tls(@Nullable Tls told) {
        if (told == null) {
            return null;
        }
        boolean pair = told.certFile() != null && told.keyFile() != null;
        return new Tls(
                told.caFile(),
                pair ? told.certFile() : null,
                pair ? told.keyFile() : null,
                told.minVersion(),
                told.maxVersion(),
                told.insecureSkipVerify(),
                told.secretName());
    }
}
