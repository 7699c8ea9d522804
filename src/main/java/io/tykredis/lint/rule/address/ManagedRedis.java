package io.tykredis.lint.rule.address;

import io.tykredis.model.Endpoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A service that hosts Redis, recognised by the names that it gives.
 *
 * <p>The evidence is the provider's own documentation.
 */
enum ManagedRedis {
    /** Azure docs, Azure Managed Redis, architecture and "Remove TLS 1.0": connections use TLS unless it is switched off. */
    AZURE_MANAGED("Azure Managed Redis", false, "redis.azure.net"),
    /** Azure docs, Azure Cache for Redis Enterprise: port 10000 with TLS. */
    AZURE_ENTERPRISE("Azure Cache for Redis Enterprise", false, "redisenterprise.cache.azure.net"),
    /** DigitalOcean docs, Managed Databases, "Connect": TLS is required. */
    DIGITALOCEAN("DigitalOcean", false, "db.ondigitalocean.com"),
    /** Upstash docs, Redis, "Connect your client": TLS is always on. */
    UPSTASH("Upstash", false, "upstash.io"),
    /**
     * AWS docs, ElastiCache, "In-transit encryption": serverless caches have it always on; "Comparing node-based clusters
     * and serverless": they have cluster mode only.
     */
    ELASTICACHE_SERVERLESS("ElastiCache Serverless", true, "cache.amazonaws.com") {
        @Override
        boolean isOf(Endpoint endpoint) {
            return super.isOf(endpoint)
                    && List.of(endpoint.host().toLowerCase(Locale.ROOT).split("\\.", -1))
                            .contains("serverless");
        }
    },
    /** AWS docs, MemoryDB, "In-transit encryption" and "Understanding MemoryDB": TLS unless its ACL is open; clusters only. */
    MEMORYDB("MemoryDB", true, "amazonaws.com") {
        @Override
        boolean isOf(Endpoint endpoint) {
            return super.isOf(endpoint)
                    && endpoint.host().toLowerCase(Locale.ROOT).contains(".memorydb.");
        }
    };

    private final String title;
    private final boolean clustered;
    private final String domain;

    ManagedRedis(String title, boolean clustered, String domain) {
        this.title = title;
        this.clustered = clustered;
        this.domain = domain;
    }

    static Optional<ManagedRedis> of(Endpoint endpoint) {
        for (ManagedRedis service : values()) {
            if (service.isOf(endpoint)) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    boolean isOf(Endpoint endpoint) {
        return endpoint.isBelow(domain);
    }

    String title() {
        return title;
    }

    /** Whether every Redis of the service is a cluster. */
    boolean isClustered() {
        return clustered;
    }
}
