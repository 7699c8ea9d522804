package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * The connection pool sizes of a client, per node in a cluster.
 *
 * @param maxIdle written for completeness: no current release of any component reads it
 * @param maxActive the size of the pool; if absent, the components use 500
 */
public record Pool(@Nullable Integer maxIdle, @Nullable Integer maxActive) {

    public static final Pool UNSET = new Pool(null, null);
}
