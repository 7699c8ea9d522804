package io.tykredis.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.tykredis.input.InputLimits;
import java.time.Duration;
import java.util.Optional;

/** The limits of a request, in addition to those of Quarkus. */
@ConfigMapping(prefix = LimitSettings.PREFIX)
public interface LimitSettings {

    String PREFIX = "translator.limits";

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

    /**
     * The limits of one input, if all limits are valid.
     *
     * @throws ConfigurationException with one line that names the setting
     */
    default InputLimits input() {
        require("body", body().asLongValue(), isSize(body()), "1 byte to 2 GB");
        require("line", line().asLongValue(), isSize(line()), "1 byte to 2 GB");
        require("body-timeout", bodyTimeout(), bodyTimeout().toMillis() > 0, "a duration, for example 10s");
        require("requests", requests(), requests() > 0, "at least 1");
        require("streams", streams(), streams() >= 0, "0 or more");
        try {
            return new InputLimits(depth(), stringLength(), endpoints());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(PREFIX + "." + e.getMessage() + ".");
        }
    }

    private static boolean isSize(MemorySize size) {
        return size.asLongValue() > 0 && size.asLongValue() <= Integer.MAX_VALUE;
    }

    private static void require(String name, Object value, boolean holds, String instead) {
        if (!holds) {
            throw new ConfigurationException(PREFIX + "." + name + " is " + value + ". Use " + instead + ".");
        }
    }
}
