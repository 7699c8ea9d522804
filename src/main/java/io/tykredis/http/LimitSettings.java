package io.tykredis.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The limits of a request, in addition to those of Quarkus. */
@ConfigMapping(prefix = "translator.limits")
public interface LimitSettings {

    /** The levels of nesting in a body. */
    @WithDefault("100")
    int depth();

    /** The characters in one string. */
    @WithDefault("262144")
    int stringLength();

    /** The addresses in one list. */
    @WithDefault("1000")
    int endpoints();

    /** The size of one body, unless it is a stream. */
    @WithDefault("1M")
    MemorySize body();

    /** The size of one line of a stream. */
    @WithDefault("256K")
    MemorySize line();

    /** The time in which a body must arrive. */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** The requests processed at the same time. */
    @WithDefault("64")
    int requests();

    /** The streams open at the same time. */
    @WithDefault("4")
    int streams();

    /** The total size of all bodies in memory; absent: derived from the heap size. */
    Optional<MemorySize> bodies();

    /** As a tree, the densest JSON takes thirty times its size. Half of the heap is left for everything else. */
    default long bodyBytes() {
        long most = bodies().map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / 64);
        return Math.max(most, body().asLongValue());
    }
}
