package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * One Redis deployment and how to connect to it.
 *
 * @param database the logical database; 0 when absent
 * @param tls present: TLS is on
 * @param timeoutSeconds for dialling, reading and writing; the components take 5 when absent
 */
public record Store(
        Topology topology,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Integer database,
        @Nullable Tls tls,
        @Nullable Pool pool,
        @Nullable Integer timeoutSeconds) {}
