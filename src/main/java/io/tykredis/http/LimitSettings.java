package io.tykredis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much a request may ask of the service; the body's own limit is {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "translator.limits")
interface LimitSettings {

    /** Levels of nesting in a body. */
    @WithDefault("100")
    int depth();

    /** Characters of one string. */
    @WithDefault("262144")
    int stringLength();

    /** Addresses in one list. */
    @WithDefault("1000")
    int endpoints();

    /** One line of a stream. */
    @WithDefault("256K")
    MemorySize line();

    /** Connections at the same time. */
    @WithDefault("2000")
    int connections();

    /** For a request's head to arrive, from its first byte on. */
    @WithDefault("10s")
    Duration headTimeout();

    /** For a body to arrive. */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** From a request's head to its answer. */
    @WithDefault("30s")
    Duration requestTimeout();

    /** For a stream to get on: a line to arrive whole, or an answer to be taken. */
    @WithDefault("30s")
    Duration streamTimeout();

    /** Requests at the same time. */
    @WithDefault("256")
    int requests();

    /** Streams at the same time. */
    @WithDefault("4")
    int streams();

    /** Fields of a request's head. */
    @WithDefault("100")
    int headerFields();

    /** Bodies in memory at the same time, in bytes together; without it, what the heap can bear. */
    Optional<MemorySize> bodies();

    /** The same with what the heap can bear: as a tree, the densest JSON takes thirty times its size, and half is for others. */
    default long bodyBytes() {
        return bodies().map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / 64);
    }

    /** Answers that wait for their clients to take them, in bytes together; without it, a quarter of the heap. */
    Optional<MemorySize> answers();
}
