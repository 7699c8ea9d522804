package io.tykredis.model;

import org.jspecify.annotations.Nullable;

/**
 * One Redis deployment and how to connect to it.
 *
 * @param database the logical database; 0 if absent
 * @param auth in the place of user name and password
 * @param tls if present, TLS is on
 * @param timeoutSeconds for connecting, reading and writing; if absent, the components use 5
 */
public record Store(
        Topology topology,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable CloudIdentity auth,
        @Nullable Integer database,
        @Nullable Tls tls,
        @Nullable Pool pool,
        @Nullable Integer timeoutSeconds) {}
