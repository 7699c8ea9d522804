package io.tykredis.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The search for the name with the smallest edit distance; case and separators do not matter. */
public final class NearestName {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final int LONGEST = 100;

    private NearestName() {}

    /** The closest of {@code names}, if it differs in at most {@code edits} characters. */
    public static Optional<String> within(int edits, String written, Collection<String> names) {
        String plain = plain(written);
        List<String> candidates = names.stream()
                .filter(name -> Math.abs(plain(name).length() - plain.length()) <= edits)
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : to(written, candidates).filter(name -> distance(plain, name) <= edits);
    }

    /** The closest of {@code names}, unless it differs in more than a third of the written name. */
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(written);
        int limit = Math.max(1, plain.length() / 3);
        return names.stream()
                .filter(name -> distance(plain, name) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(plain, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A question with the closest of {@code names}, followed by a space; empty if none is close. */
    public static String question(String written, Collection<String> names) {
        return to(written, names).map(real -> "Did you mean \"" + real + "\"? ").orElse("");
    }

    private static int distance(String plain, String name) {
        return DISTANCE.apply(plain, plain(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
