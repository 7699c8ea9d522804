package io.tykredis.importing;

import io.tykredis.mapping.Components;
import io.tykredis.mapping.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Compares names by the words they are made of, so that {@code redis_max_version}, {@code MAXVERSION} and
 * {@code tls_max_version} are one. The words are those of all components' keys, and so need no separators.
 */
final class Words {

    /** Said or left out at will, since all is about Redis. */
    private static final Set<String> DECORATION = Set.of("redis", "storage", "optimisation", "optimization");
    /** Two words for one thing; what is about certificates and versions says it or does not. */
    private static final Set<String> TLS = Set.of("tls", "ssl");

    private static final int LONGEST = 100;
    private static final int FEWEST = 2;

    private final Set<String> known = new HashSet<>(DECORATION);

    Words(Components components) {
        known.addAll(TLS);
        components.all().stream()
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.keys().stream())
                .forEach(key -> known.addAll(separated(key.json())));
    }

    /** The one of {@code keys} that says the same in other words; of two the current one. */
    Optional<Key> match(String name, List<Key> keys) {
        return split(name).flatMap(words -> match(words, keys, Words::plain).or(() -> match(words, keys, Words::bare)));
    }

    /** Whether the name is made of words that are known, and so holds no slip of the pen. */
    boolean areKnown(String name) {
        return split(name).isPresent();
    }

    private Optional<Key> match(List<String> words, List<Key> keys, UnaryOperator<List<String>> form) {
        List<String> wanted = form.apply(words);
        Map<Boolean, Key> found = new HashMap<>();
        for (Key key : keys) {
            if (!wanted.isEmpty() && form.apply(separated(key.json())).equals(wanted)) {
                found.putIfAbsent(key.deprecated(), key);
            }
        }
        return Optional.ofNullable(found.getOrDefault(false, found.get(true)));
    }

    /** Without decoration. */
    private static List<String> plain(List<String> words) {
        return words.stream()
                .filter(word -> !DECORATION.contains(word))
                .map(word -> TLS.contains(word) ? "tls" : word)
                .toList();
    }

    /** Also without the word for TLS, if enough is left to tell what is meant. */
    private static List<String> bare(List<String> words) {
        List<String> rest =
                plain(words).stream().filter(word -> !TLS.contains(word)).toList();
        return rest.size() < FEWEST ? plain(words) : rest;
    }

    /** Split where it is written to be, or else wherever known words meet; empty if that leaves anything. */
    private Optional<List<String>> split(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = separated(name);
        if (known.containsAll(words)) {
            return Optional.of(words);
        }
        List<String> all = new ArrayList<>();
        for (String word : words) {
            Optional<List<String>> parts = joined(word);
            if (parts.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(parts.get());
        }
        return Optional.of(all);
    }

    /** The fewest known words that make up a word. */
    private Optional<List<String>> joined(String text) {
        List<Optional<List<String>>> upTo = new ArrayList<>(List.of(Optional.of(List.of())));
        for (int end = 1; end <= text.length(); end++) {
            Optional<List<String>> best = Optional.empty();
            for (int start = 0; start < end; start++) {
                Optional<List<String>> before = upTo.get(start);
                String word = text.substring(start, end);
                if (before.isPresent()
                        && known.contains(word)
                        && (best.isEmpty()
                                || before.get().size() + 1 < best.get().size())) {
                    List<String> words = new ArrayList<>(before.get());
                    words.add(word);
                    best = Optional.of(words);
                }
            }
            upTo.add(best);
        }
        return upTo.get(text.length());
    }

    /** At separators, and where a capital follows a small letter or begins a word behind capitals. */
    private static List<String> separated(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = c == '_' || c == '-' || c == '.';
            if ((separator || (Character.isUpperCase(c) && begins(name, i))) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!separator) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean begins(String name, int at) {
        return at > 0
                && (Character.isLowerCase(name.charAt(at - 1))
                        || (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1))));
    }
}
