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
    /**
     * Azure docs, Azure Managed Redis, "TLS configuration": TLS is required unless "non-TLS access only" is chosen, both
     * on port 10000; the Go quickstart: {@code NAME.REGION.redis.azure.net}.
     */
    AZURE_MANAGED("Azure Managed Redis", false, true, "redis.azure.net"),
    /**
     * Azure docs, "Private endpoint DNS": {@code redisenterprise.cache.azure.net}; PowerShell, New-AzRedisEnterpriseCache:
     * the protocol is {@code Encrypted} unless set to {@code Plaintext}.
     */
    AZURE_ENTERPRISE("Azure Cache for Redis Enterprise", false, true, "redisenterprise.cache.azure.net"),
    /**
     * DigitalOcean docs, "How to Connect to Valkey Database Clusters": {@code rediss://} and {@code redis-cli --tls}, port
     * 25061; racompass issue 1: the host, and that connections without TLS fail.
     */
    DIGITALOCEAN("DigitalOcean", false, false, "db.ondigitalocean.com"),
    /** Upstash docs, Redis, "Connect your client": TLS is on for all databases and cannot be disabled. */
    UPSTASH("Upstash", false, false, "upstash.io"),
    /**
     * AWS docs, ElastiCache, "In-transit encryption": serverless caches have it always on; "Comparing node-based clusters
     * and serverless": they have cluster mode only.
     */
    ELASTICACHE_SERVERLESS("ElastiCache Serverless", true, false, "cache.amazonaws.com") {
        @Override
        boolean isOf(Endpoint endpoint) {
            return super.isOf(endpoint)
                    && List.of(endpoint.host().toLowerCase(Locale.ROOT).split("\\.", -1))
                            .contains("serverless");
        }
    },
    /** AWS docs, MemoryDB, "In-transit encryption" and "Understanding MemoryDB": TLS unless its ACL is open; clusters only. */
    MEMORYDB("MemoryDB", true, true, "amazonaws.com") {
        @Override
        boolean isOf(Endpoint endpoint) {
            return super.isOf(endpoint)
                    && endpoint.host().toLowerCase(Locale.ROOT).contains(".memorydb.");
        }
    };

    private final String title;
    private final boolean clustered;
    private final boolean plainPossible;
    private final String domain;

    ManagedRedis(String title, boolean clustered, boolean plainPossible, String domain) {
        this.title = title;
        this.clustered = clustered;
        this.plainPossible = plainPossible;
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

    /** Whether its owner can switch TLS off. */
    boolean isPlainPossible() {
        return plainPossible;
    }

    /** Whether every Redis of the service is a cluster. */
    boolean isClustered() {
        return clustered;
    }
}
