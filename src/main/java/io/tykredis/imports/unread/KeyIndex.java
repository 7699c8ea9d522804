package io.tykredis.imports.unread;

import io.tykredis.catalog.Key;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An index of keys by the normal forms of their names. */
final class KeyIndex {

    /** Optional words in names of keys: words about Redis in general, and words for TLS. */
    private static final Set<String> COMMON = Set.of("redis", "storage", "optimisation", "optimization", "tls", "ssl");

    /** A separator, or a position before a capital after a small letter, or before the last of several capitals. */
    private static final Pattern BOUNDARY =
            Pattern.compile("[_.-]+|(?<=[^\\p{Lu}_.-])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern DECORATION = Pattern.compile("redis|storage|optimi[sz]ation");
    private static final String TLS = "tls";

    private final Map<String, Key> byName = new HashMap<>();
    private final Map<String, Key> byNameWithoutTls = new HashMap<>();
    private final Set<String> words = new HashSet<>(COMMON);

    /** Creates an index. If two keys have the same form, it finds the current one. */
    KeyIndex(Stream<Key> keys) {
        keys.sorted(Comparator.comparing(Key::deprecated)).forEach(key -> {
            List<String> own = words(key.json());
            byName.putIfAbsent(plain(key.json()), key);
            // A single word occurs in too many names.
            if (own.stream().filter(word -> !COMMON.contains(word)).count() > 1) {
                byNameWithoutTls.putIfAbsent(withoutTls(key.json()), key);
            }
            words.addAll(own);
        });
    }

    /** The key whose name has the same normal form. */
    Optional<Key> find(String name) {
        return Optional.ofNullable(byName.get(plain(name)))
                .or(() -> Optional.ofNullable(byNameWithoutTls.get(withoutTls(name))));
    }

    /** Whether the name consists of words of keys, so that it contains no typing error. */
    boolean coversWordsOf(String name) {
        return words.containsAll(words(name));
    }

    /** The name in lower case, without separators. */
    static String squashed(String name) {
        return String.join("", words(name));
    }

    private static List<String> words(String name) {
        return BOUNDARY.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String name) {
        return DECORATION.matcher(squashed(name)).replaceAll("").replace("ssl", TLS);
    }

    private static String withoutTls(String name) {
        return plain(name).replace(TLS, "");
    }
}
