package io.tykredis.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.tykredis.redis.live.AllowList;
import io.tykredis.redis.live.LocalFiles;
import io.tykredis.redis.live.Secrets;
import io.tykredis.redis.live.Vantage;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings, understood.
 *
 * @param atOnce how many requests may look at the same time
 */
record LiveLimits(boolean enabled, int atOnce, Vantage vantage) {

    private static final List<String> PORTS = List.of("6379", "26379");
    private static final int AT_ONCE = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** @throws ConfigurationException with one line for whoever has written the setting */
    static LiveLimits of(LiveSettings settings) {
        try {
            return new LiveLimits(
                    read(settings.enabled(), "enabled", LiveLimits::flag, "true or false")
                            .orElse(false),
                    read(settings.atOnce(), "at-once", LiveLimits::count, "a number from 1, for example 4")
                            .orElse(AT_ONCE),
                    new Vantage(
                            new AllowList(
                                    settings.allowHosts().orElse(List.of()),
                                    settings.allowNetworks().orElse(List.of()),
                                    settings.allowPorts().orElse(PORTS),
                                    InetAddress::getAllByName),
                            new Secrets(
                                    settings.secretNames().orElse(List.of())::contains,
                                    LocalFiles.below(settings.secretDirectory())),
                            LocalFiles.below(settings.tlsDirectory()),
                            read(settings.timeout(), "timeout", LiveLimits::duration, "a duration, for example 10s")
                                    .orElse(TIMEOUT)));
        } catch (AllowList.Unreadable e) {
            throw unreadable(e.list(), e.entry(), e.instead());
        }
    }

    private static <T> Optional<T> read(
            Optional<String> text, String name, Function<String, T> reader, String instead) {
        try {
            return text.map(String::strip).map(reader);
        } catch (IllegalArgumentException e) {
            throw unreadable(name, text.orElseThrow(), instead);
        }
    }

    /** Without the cause: Quarkus prints the message of the last one, and nothing else. */
    private static ConfigurationException unreadable(String name, String text, String instead) {
        return new ConfigurationException(
                LiveSettings.PREFIX + "." + name + " cannot be read: \"" + text + "\". Write " + instead + ".");
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException("nobody could look");
        }
        return count;
    }

    private static Duration duration(String text) {
        Duration duration = DurationConverter.parseDuration(text);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("no time at all");
        }
        return duration;
    }
}
