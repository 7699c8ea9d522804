package io.tykredis.translate;

import io.tykredis.catalog.Concept;
import io.tykredis.input.Pointer;
import io.tykredis.model.CloudIdentity;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Pool;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Tls;
import io.tykredis.model.Topology;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one store, the same for every component. */
final class Statements {

    private final Pointer at;
    private final Map<Concept, Statement> statements = new EnumMap<>(Concept.class);

    private Statements(Pointer at, Map<Concept, Statement> general) {
        this.at = at;
        this.statements.putAll(general);
    }

    /** @param at where the spec describes the store */
    static Map<Concept, Statement> of(Store store, Pointer at) {
        Statements made = new Statements(at, Map.of());
        made.topology(store.topology());
        made.text(Concept.USERNAME, store.username(), at.child("username"));
        made.secret(Concept.PASSWORD, store.password(), at.child("password"));
        made.identity(store.auth());
        made.whole(Concept.DATABASE, store.database(), at.child("database"));
        made.tls(store.tls());
        made.sizes(store.pool(), store.timeoutSeconds());
        return made.statements;
    }

    /**
     * The same statements, with those of a component.
     *
     * @param general the statements for all components
     * @param at the place of the component's own settings in the spec
     */
    static Map<Concept, Statement> overridden(Map<Concept, Statement> general, ComponentSpec own, Pointer at) {
        if (own.pool() == null && own.timeoutSeconds() == null) {
            return general;
        }
        Statements made = new Statements(at, general);
        made.sizes(own.pool(), own.timeoutSeconds());
        return made.statements;
    }

    private void topology(Topology topology) {
        Pointer place = at.child("topology");
        Pointer mode = place.child("mode");
        imply(Concept.TYPE, new Value.Text("redis"), mode);
        List<String> addresses =
                topology.endpoints().stream().map(Endpoint::toString).toList();
        Value.Items addrs = new Value.Items(addresses);
        if (topology instanceof Topology.Standalone) {
            put(Concept.ADDRS, addrs, place.child("endpoint"), mode);
        } else if (topology instanceof Topology.Cluster) {
            put(Concept.ADDRS, addrs, place.child("nodes"));
            put(Concept.ENABLE_CLUSTER, new Value.Flag(true), mode);
        } else if (topology instanceof Topology.Enterprise enterprise) {
            enterprise(enterprise, addrs, place);
        } else if (topology instanceof Topology.Sentinel sentinel) {
            put(Concept.ADDRS, addrs, place.child("sentinels"));
            put(Concept.MASTER_NAME, new Value.Text(sentinel.masterName()), place.child("masterName"), mode);
            secret(Concept.SENTINEL_PASSWORD, sentinel.sentinelPassword(), place.child("sentinelPassword"));
        }
    }

    private void enterprise(Topology.Enterprise enterprise, Value.Items addrs, Pointer place) {
        Pointer mode = place.child("mode");
        Pointer ossCluster = place.child("ossCluster");
        if (enterprise.ossCluster()) {
            put(Concept.ADDRS, addrs, place.child("endpoint"));
            put(Concept.ENABLE_CLUSTER, new Value.Flag(true), ossCluster, mode);
        } else {
            put(Concept.ADDRS, addrs, place.child("endpoint"), mode, ossCluster);
        }
    }

    private void identity(@Nullable CloudIdentity identity) {
        if (identity == null) {
            return;
        }
        Pointer place = at.child("auth", "iam");
        put(Concept.IAM_AUTH_ENABLED, new Value.Flag(true), place);
        imply(Concept.IAM_AUTH_PROVIDER, new Value.Text(identity.provider().toString()), place.child("provider"));
        if (identity.serviceAccount() != null) {
            imply(
                    Concept.IAM_AUTH_SERVICE_ACCOUNT,
                    new Value.Text(identity.serviceAccount()),
                    place.child("serviceAccount"));
        }
    }

    private void tls(@Nullable Tls tls) {
        Pointer place = at.child("tls");
        if (tls == null) {
            imply(Concept.USE_SSL, new Value.Flag(false), at);
            return;
        }
        put(Concept.USE_SSL, new Value.Flag(true), place);
        if (tls.insecureSkipVerify() == null) {
            imply(Concept.SSL_INSECURE_SKIP_VERIFY, new Value.Flag(false), place);
        } else {
            put(
                    Concept.SSL_INSECURE_SKIP_VERIFY,
                    new Value.Flag(tls.insecureSkipVerify()),
                    place.child("insecureSkipVerify"));
        }
        file(Concept.CA_FILE, tls.caFile(), tls, place.child("caFile"));
        file(Concept.CERT_FILE, tls.certFile(), tls, place.child("certFile"));
        file(Concept.KEY_FILE, tls.keyFile(), tls, place.child("keyFile"));
        text(Concept.TLS_MIN_VERSION, tls.minVersion(), place.child("minVersion"));
        text(Concept.TLS_MAX_VERSION, tls.maxVersion(), place.child("maxVersion"));
    }

    private void sizes(@Nullable Pool pool, @Nullable Integer timeoutSeconds) {
        if (pool != null) {
            whole(Concept.MAX_IDLE, pool.maxIdle(), at.child("pool", "maxIdle"));
            whole(Concept.MAX_ACTIVE, pool.maxActive(), at.child("pool", "maxActive"));
        }
        whole(Concept.TIMEOUT, timeoutSeconds, at.child("timeoutSeconds"));
    }

    private void text(Concept concept, @Nullable Object text, Pointer source) {
        if (text != null) {
            put(concept, new Value.Text(text.toString()), source);
        }
    }

    private void file(Concept concept, @Nullable String path, Tls tls, Pointer source) {
        if (path != null) {
            put(concept, new Value.TlsFile(path, tls.secretName()), source);
        }
    }

    private void whole(Concept concept, @Nullable Integer number, Pointer source) {
        if (number != null) {
            put(concept, new Value.Whole(number), source);
        }
    }

    private void secret(Concept concept, @Nullable Secret secret, Pointer source) {
        if (secret != null) {
            put(concept, new Value.Hidden(secret), source);
        }
    }

    private void put(Concept concept, Value value, Pointer... sources) {
        Statement general = statements.get(concept);
        Pointer overrides = general == null ? null : general.source();
        statements.put(concept, new Statement(value, List.of(sources), false, overrides));
    }

    private void imply(Concept concept, Value value, Pointer source) {
        statements.put(concept, new Statement(value, List.of(source), true, null));
    }
}
