package io.tykredis.input;

import java.util.Locale;
import java.util.Map;

/** A place of the input in a sentence, and an example of what belongs there. */
final class FieldName {

    /** By the name of the field, or of the array that an entry belongs to; texts of JSON. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("topology", "{\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}"),
            Map.entry("mode", "\"standalone\""),
            Map.entry("endpoint", "\"redis:6379\""),
            Map.entry("nodes", "\"redis-1:6379\""),
            Map.entry("sentinels", "\"sentinel-1:26379\""),
            Map.entry("masterName", "\"mymaster\""),
            Map.entry("tls", "{} for TLS with the system's CAs"),
            Map.entry("caFile", "\"/etc/tyk/redis-ca.crt\""),
            Map.entry("certFile", "\"/etc/tyk/redis.crt\""),
            Map.entry("keyFile", "\"/etc/tyk/redis.key\""),
            Map.entry("pool", "{\"maxActive\": 500}"),
            Map.entry("stores", "{\"cache\": {\"topology\": {…}}}"),
            Map.entry("components", "{\"gateway\": {}, \"pump\": {}}"),
            Map.entry("tykVersion", "\"5.8.6\""),
            Map.entry("password", "\"s3cret\" or {\"env\": \"REDIS_PASSWORD\"}"),
            Map.entry("sentinelPassword", "\"s3cret\" or {\"env\": \"SENTINEL_PASSWORD\"}"),
            Map.entry("configs", "{\"gateway\": {…}}"));

    private FieldName() {}

    /** As the subject of a sentence. */
    static String subject(Pointer at) {
        if (at.equals(Pointer.ROOT)) {
            return "The input";
        }
        return isEntry(at)
                ? "Entry %d of \"%s\""
                        .formatted(Integer.parseInt(at.name()) + 1, at.parent().name())
                : "\"" + at.name() + "\"";
    }

    /** The end of a sentence about what belongs there; empty if nothing is worth an example. */
    static String example(Pointer at) {
        String example = EXAMPLES.get(isEntry(at) ? at.parent().name() : at.name());
        return example == null ? "" : ", for example " + example;
    }

    /** A type of JSON with its article. */
    static String withArticle(Enum<?> type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "null" -> name;
            case "array", "object" -> "an " + name;
            default -> "a " + name;
        };
    }

    private static boolean isEntry(Pointer at) {
        String name = at.name();
        return !name.isEmpty() && name.length() < 9 && name.chars().allMatch(Character::isDigit);
    }
}
