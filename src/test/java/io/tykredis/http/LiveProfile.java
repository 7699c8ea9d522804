package io.tykredis.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/** Live checks are enabled, for loopback only. */
public class LiveProfile implements QuarkusTestProfile {

    /** The folder with the tests' certificates. */
    static final String TLS_DIRECTORY = "target/live-tls";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "translator.live.enabled", "true",
                "translator.live.allow-networks", "127.0.0.0/8,::1",
                "translator.live.allow-hosts", "*.allowed.invalid",
                "translator.live.allow-ports", "20000-40000",
                "translator.live.timeout", "20s",
                "translator.live.at-once", "1",
                "translator.live.tls-directory",
                        Path.of(TLS_DIRECTORY).toAbsolutePath().toString(),
                "translator.live.secret-directory",
                        Path.of(TLS_DIRECTORY).toAbsolutePath().toString(),
                "translator.live.secret-names", "TYK_TEST_UNSET");
    }
}
