package io.tykredis.http;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.tykredis.redis.probe.AllowList;
import io.tykredis.redis.probe.LocalFiles;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.redis.probe.SecretResolver;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of live checks; docs/reference/settings.md explains them. */
@ConfigMapping(prefix = LiveSettings.PREFIX)
interface LiveSettings {

    String PREFIX = "translator.live";

    List<String> PORTS = List.of("6379", "26379");

    /** Disabled if empty. */
    Optional<Boolean> enabled();

    Optional<List<String>> allowHosts();

    Optional<List<String>> allowNetworks();

    Optional<List<String>> allowPorts();

    /** The time limit for everything that one request examines. */
    @WithDefault("10s")
    Duration timeout();

    /** The number of requests that may run live checks at the same time. */
    @WithDefault("4")
    int atOnce();

    Optional<List<String>> secretNames();

    Optional<Path> secretDirectory();

    Optional<Path> tlsDirectory();

    /**
     * The limits that these settings define.
     *
     * @throws ConfigurationException with one line that names the setting
     */
    default ProbeContext context() {
        if (atOnce() < 1) {
            throw unreadable("at-once", Integer.toString(atOnce()), "a number from 1, for example 4");
        }
        if (timeout().isNegative() || timeout().isZero()) {
            throw unreadable("timeout", timeout().toString(), "a duration, for example 10s");
        }
        try {
            return new ProbeContext(
                    new AllowList(
                            allowHosts().orElse(List.of()),
                            allowNetworks().orElse(List.of()),
                            allowPorts().orElse(PORTS),
                            InetAddress::getAllByName),
                    new SecretResolver(secretNames().orElse(List.of())::contains, LocalFiles.below(secretDirectory())),
                    LocalFiles.below(tlsDirectory()),
                    timeout());
        } catch (AllowList.Unreadable e) {
            throw unreadable(e.list(), e.entry(), e.instead());
        }
    }

    private static ConfigurationException unreadable(String name, String text, String instead) {
        return new ConfigurationException(
                PREFIX + "." + name + " cannot be read: \"" + text + "\". Write " + instead + ".");
    }
}
