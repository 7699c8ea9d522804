package io.tykredis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much a request may ask of the service, beside what Quarkus itself limits. */
@ConfigMapping(prefix = "translator.limits")
public interface LimitSettings {

    /** Levels of nesting in a body. */
    @WithDefault("100")
    int depth();

    /** Characters of one string. */
    @WithDefault("262144")
    int stringLength();

    /** Addresses in one list. */
    @WithDefault("1000")
    int endpoints();

    /** One body, unless it is a stream. */
    @WithDefault("1M")
    MemorySize body();

    /** One line of a stream. */
    @WithDefault("256K")
    MemorySize line();

    /** For a body to arrive. */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** Requests in work at the same time. */
    @WithDefault("64")
    int requests();

    /** Streams at the same time. */
    @WithDefault("4")
    int streams();

    /** Bodies in memory at the same time, in bytes together; without it, what the heap can bear. */
    Optional<MemorySize> bodies();

    /** As a tree, the densest JSON takes thirty times its size, and half of the heap is for everything else. */
    default long bodyBytes() {
        long most = bodies().map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / 64);
        return Math.max(most, body().asLongValue());
    }
}
