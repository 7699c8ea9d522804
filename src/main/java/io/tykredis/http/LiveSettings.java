package io.tykredis.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may be done with a live Redis. */
@ConfigMapping(prefix = "translator.live")
interface LiveSettings {

    @WithDefault("false")
    boolean enabled();

    /** Host names that may be contacted, {@code *} for any characters. */
    Optional<List<String>> allowHosts();

    /** Networks that may be contacted, in CIDR notation. */
    Optional<List<String>> allowNetworks();

    /** Ports that may be contacted, and ranges of them. */
    @WithDefault("6379,26379")
    List<String> allowPorts();

    /** For everything that one request looks at together. */
    @WithDefault("10s")
    Duration timeout();

    /** How many requests may look at the same time. */
    @WithDefault("4")
    int atOnce();

    /** Environment variables of the service that {@code {"env": …}} may refer to. */
    Optional<List<String>> secretNames();

    /** The folder below which {@code {"file": …}} may refer to. */
    Optional<Path> secretDirectory();

    /** The folder below which caFile, certFile and keyFile are read. */
    Optional<Path> tlsDirectory();
}
