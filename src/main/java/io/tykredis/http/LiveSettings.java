package io.tykredis.http;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What may be done with a live Redis, as it was written; docs/operations.md has the defaults. What can be written wrong is
 * text here, so that {@link LiveGate} can say what to write instead.
 */
@ConfigMapping(prefix = LiveSettings.PREFIX)
interface LiveSettings {

    String PREFIX = "translator.live";

    Optional<String> enabled();

    Optional<List<String>> allowHosts();

    Optional<List<String>> allowNetworks();

    Optional<List<String>> allowPorts();

    Optional<String> timeout();

    Optional<String> atOnce();

    Optional<List<String>> secretNames();

    Optional<Path> secretDirectory();

    Optional<Path> tlsDirectory();
}
