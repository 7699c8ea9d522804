package io.tykredis.imports.unread;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The normal forms of names, in which {@code redis_max_version}, {@code MAXVERSION} and {@code ssl_max_version} meet.
 */
final class NameNormalizer {

    /** Words that people add to a key's name or leave out, since all is about Redis, and those for TLS. */
    static final Set<String> COMMON = Set.of("redis", "storage", "optimisation", "optimization", "tls", "ssl");

    /** At a separator, before a capital behind a small letter, and before the last of several capitals. */
    private static final Pattern BOUNDARY =
            Pattern.compile("[_.-]+|(?<=[^\\p{Lu}_.-])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern DECORATION = Pattern.compile("redis|storage|optimi[sz]ation");
    private static final String TLS = "tls";
    /** No key is told by one word alone. */
    private static final int FEWEST = 2;

    private NameNormalizer() {}

    static List<String> words(String name) {
        return BOUNDARY.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** In small letters, without separators. */
    static String squashed(String name) {
        return String.join("", words(name));
    }

    /** Also without decoration, and with one word for TLS. */
    static String plain(String name) {
        return DECORATION.matcher(squashed(name)).replaceAll("").replace("ssl", TLS);
    }

    /** Also without that word, which people leave out. */
    static String withoutTls(String name) {
        return plain(name).replace(TLS, "");
    }

    /** Whether enough is left of a key's name then. */
    static boolean isDistinctiveWithoutTls(String key) {
        return words(key).stream().filter(word -> !COMMON.contains(word)).count() >= FEWEST;
    }
}
