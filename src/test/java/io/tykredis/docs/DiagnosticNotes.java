package io.tykredis.docs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The notes when a diagnostic may be ignored, which no rule can know. */
final class DiagnosticNotes {

    private static final String NEVER = "Never: the setup does not work.";
    private static final String INFORMATION = "Always, if the described behaviour is what you expect.";

    private static final Map<String, String> IGNORE = new LinkedHashMap<>();

    static {
        ignore("analytics-split", "If you do not use analytics of this component.");
        ignore("analytics-switch", "If `enable_analytics` is on already.");
        ignore("built-in-address", "If Redis runs on the same host with the default port.");
        ignore("chart-assumed", "If the assumed chart is yours.");
        ignore("chart-default", "If your Redis has that name.");
        ignore("chart-gap", INFORMATION);
        ignore("chart-missing", "If you do not deploy this component with Tyk's charts.");
        ignore("cluster-on-primary", "If the name belongs to a Redis Cluster.");
        ignore("cluster-redis-7", "If the cluster runs Redis 6.2 or older.");
        ignore(
                "cluster-seed-count",
                "If the address is a load balancer or another endpoint that always reaches a node.");
        ignore("database-above-default", "If the server's `databases` setting is high enough.");
        ignore("dead-key", "Always. The key has no effect, but it may mislead the next reader of the file.");
        ignore("deprecated-key", "Until the next upgrade of the component.");
        ignore("duplicate-endpoint", "If the repetition is intended. It has no effect.");
        ignore("duplicate-key", "Never without a check which value is used.");
        ignore("env-dollars", "If the value did not come from a Compose file.");
        ignore("env-empty-value", "Only for a text that is meant to be empty. An empty number or flag is an error.");
        ignore("env-unrepresentable", "If the component reads its file, which contains the value.");
        ignore("env-unresolved", "If the value is irrelevant for the import.");
        ignore("files-not-mounted", "If you mount the files in another way.");
        ignore("file-not-sent", "If that file sets nothing of Redis.");
        ignore("fragment", "If you have sent all of the Redis settings.");
        ignore("foreign-key", "If the correct key is set as well.");
        ignore("kv-literal", "If the password really has this form.");
        ignore("managed-cluster", "Never: commands fail as soon as a key belongs to another node.");
        ignore("managed-tls", "If TLS is switched off for your instance, where the service allows that.");
        ignore("misplaced-values", "If another chart reads these values.");
        ignore("managed-azure-port", "If port 6379 is enabled for your Azure cache.");
        ignore("managed-elasticache-mode", "Never: commands fail as soon as a key belongs to another node.");
        ignore("identity-without-tls", "If every connection stays on one host or in an encrypted network.");
        ignore("max-idle-dead", "Always. The setting has no effect.");
        ignore("not-applicable", INFORMATION);
        ignore("not-in-spec", "If you merge the spec into the existing file, which keeps the setting.");
        ignore("not-in-version", "If the default of the component is what you need.");
        ignore("older-spelling", INFORMATION);
        ignore("overridden-value", "If the override is intended.");
        ignore("parity-sizes", "If the difference is intended. It is lost in a translation of the imported spec.");
        ignore("password-not-compared", "If you know that both values are the same.");
        ignore("plaintext-secret", "For tests, or if the people who can read the output may know the password.");
        ignore("pool-per-node", "If the sum over all instances is below `maxclients` of each node.");
        ignore("presumed-file", "If the component starts with the packaged file.");
        ignore("read-only-endpoint", "If the name belongs to a primary.");
        ignore("retired-chart", "Until you migrate to the current charts.");
        ignore("rate-limiter-tls", "The warning: if the server requires no client certificate. The error: never.");
        ignore("secret-outside-file", "If the variable is set where the component runs.");
        ignore("sentinel-count", "For tests. In production, a failover may not happen.");
        ignore("sentinel-data-port", "If your Sentinels really listen on port 6379.");
        ignore("sentinel-port", "If your Redis really listens on port 26379.");
        ignore("sentinel-tls-unknown", "After a successful test of the connection.");
        ignore("separate-store-off", "If the separate store is meant to be off.");
        ignore("separate-store-unused", INFORMATION);
        ignore("shadowed-key", "If the overriding value is the one you need.");
        ignore("text-after-json", "If the text is a leftover that the component may ignore.");
        ignore("timeout-range", "If requests may really wait that long.");
        ignore("tls-ca-unused", "Never: either the file or the verification is missing.");
        ignore("tls-insecure", "For tests in a network that you trust.");
        ignore("tls-version-old", "If the server supports no newer version and cannot be upgraded.");
        ignore("unknown-key", "If another program reads the key.");
        ignore("unpaired-version", "If you run the newest release of this component.");
        ignore("unreleased-version", "After a check of the release notes.");
        ignore("unsupported-setting", "If the component does not need the setting.");
        ignore("unused-key", "If the setting is prepared for later.");
        ignore("username-unused", "If the user is `default`.");
    }

    private DiagnosticNotes() {}

    private static void ignore(String code, String when) {
        IGNORE.put(code, when);
    }

    /** The note in sentences; errors without a note must never be ignored. */
    static String ignore(String code) {
        return IGNORE.getOrDefault(code, NEVER);
    }

    static Map<String, String> all() {
        return IGNORE;
    }
}
