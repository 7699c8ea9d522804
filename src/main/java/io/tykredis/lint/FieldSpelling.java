package io.tykredis.lint;

import io.tykredis.catalog.Concept;
import io.tykredis.model.Topology;

/** The fields of a spec. */
record FieldSpelling(Topology topology) implements Spelling {

    @Override
    public String of(Concept concept) {
        String field = field(concept);
        return field.isEmpty() ? concept.meaning() : "\"" + field + "\"";
    }

    @Override
    public String on(Concept concept) {
        return switch (concept) {
            case ENABLE_CLUSTER -> "\"mode\": \"cluster\"";
            case MASTER_NAME -> "\"mode\": \"sentinel\" with \"masterName\"";
            case USE_SSL -> "\"tls\": {}";
            case SSL_INSECURE_SKIP_VERIFY -> of(concept) + ": true";
            default -> of(concept);
        };
    }

    @Override
    public String password() {
        return "the password, or to a reference: {\"env\": …}, {\"file\": …}, {\"secretKeyRef\": …}, {\"secretArn\": …} or"
                + " {\"ssm\": …}";
    }

    private String field(Concept concept) {
        return switch (concept) {
            case ADDRS -> addresses();
            case ENABLE_CLUSTER -> "mode";
            case MASTER_NAME -> "masterName";
            case SENTINEL_PASSWORD -> "sentinelPassword";
            case USERNAME -> "username";
            case PASSWORD -> "password";
            case DATABASE -> "database";
            case MAX_IDLE -> "maxIdle";
            case MAX_ACTIVE -> "maxActive";
            case TIMEOUT -> "timeoutSeconds";
            case USE_SSL -> "tls";
            case SSL_INSECURE_SKIP_VERIFY -> "insecureSkipVerify";
            case CA_FILE -> "caFile";
            case CERT_FILE -> "certFile";
            case KEY_FILE -> "keyFile";
            case TLS_MIN_VERSION -> "minVersion";
            case TLS_MAX_VERSION -> "maxVersion";
            default -> "";
        };
    }

    private String addresses() {
        if (topology instanceof Topology.Sentinel) {
            return "sentinels";
        }
        return topology instanceof Topology.Cluster ? "nodes" : "endpoint";
    }
}
